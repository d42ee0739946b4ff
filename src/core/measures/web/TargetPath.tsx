import type { Target } from '#src/core/measures/model/definition.ts'
import classes from '#src/core/measures/web/measures.module.css'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly targets: readonly Target[]
  readonly unit: string
  /** What was aimed for before: of it, what holds no longer is struck out. */
  readonly before?: readonly Target[]
}

/** What is aimed for, and from when on. */
export function TargetPath({ targets, unit, before = [] }: Props) {
  const t = useText()
  const formats = useFormats()
  const values = useValueWords()
  const holds = (target: Target) => targets.some((one) => JSON.stringify(one) === JSON.stringify(target))
  const gone = before.filter((target) => !holds(target))
  if (targets.length === 0 && gone.length === 0) return t('measures.none')
  const words = (target: Target) =>
    t.rich('measures.target-since', { target: values.target(target, unit), day: formats.day(target.from) })
  return (
    <ul className={classes.path}>
      {gone.map((target) => (
        <li key={`gone ${target.from}`}>
          <s>{words(target)}</s>
        </li>
      ))}
      {targets.map((target) => (
        <li key={target.from}>{words(target)}</li>
      ))}
    </ul>
  )
}
