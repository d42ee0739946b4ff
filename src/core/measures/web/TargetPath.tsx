import type { Target } from '#src/core/measures/model/definition.ts'
import classes from '#src/core/measures/web/measures.module.css'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly targets: readonly Target[]; readonly unit: string }

/** What is aimed for, and from when on. */
export function TargetPath({ targets, unit }: Props) {
  const t = useText()
  const formats = useFormats()
  const values = useValueWords()
  if (targets.length === 0) return t('measures.none')
  return (
    <ul className={classes.path}>
      {targets.map((target) => (
        <li key={target.from}>
          {t.rich('measures.target-since', { target: values.target(target, unit), day: formats.day(target.from) })}
        </li>
      ))}
    </ul>
  )
}
