import { Button } from '@mantine/core'
import type { NamedItem } from '#src/features/choose/assessments/web/answer-form.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import common from '#src/ui/design/common.module.css'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly items: readonly NamedItem[]
  readonly name: string
  readonly value: Record<string, number>
  readonly onChange: (value: Record<string, number>) => void
  readonly isSwing: boolean
}

/** A hundred points shared out, or swings against the widest of them. What does not add up is said, and one button mends it. */
export function PointsField({ items, name, value, onChange, isSwing }: Props) {
  const t = useText()
  const formats = useFormats()
  const sum = items.reduce((total, { key }) => total + (value[key] ?? 0), 0)
  const widest = Math.max(0, ...items.map(({ key }) => value[key] ?? 0))
  const isRight = isSwing ? widest === 100 : Math.abs(sum - 100) < 1e-6
  const mend = () => onChange(isSwing ? stretched(items, value, widest) : toHundred(items, value, sum))
  return (
    <div className={classes.stack}>
      {items.map(({ key, name: item }) => (
        <div key={key} className={classes.slider}>
          <label htmlFor={`${name}-${key}`}>
            <bdi>{item}</bdi>
          </label>
          <span className={classes.rail}>
            <input
              id={`${name}-${key}`}
              type="range"
              min={0}
              max={100}
              step={1}
              value={value[key] ?? 0}
              onChange={(event) => onChange({ ...value, [key]: Number(event.currentTarget.value) })}
            />
          </span>
          <span className={classes.share}>{formats.number(value[key] ?? 0)}</span>
        </div>
      ))}
      <p className={isRight ? common.quiet : classes.warn} aria-live="polite">
        {isSwing
          ? t(isRight ? 'assessments.swing-right' : 'assessments.swing-wrong', { widest: formats.number(widest) })
          : t('assessments.points-sum', {
              sum: formats.number(sum),
              left: formats.number(Math.abs(100 - sum)),
              stands: isRight ? 'right' : sum > 100 ? 'over' : 'under',
            })}{' '}
        {isRight || (isSwing ? widest : sum) === 0 ? null : (
          <Button variant="outline" size="compact-sm" onClick={mend}>
            {t(isSwing ? 'assessments.stretch' : 'assessments.make-hundred')}
          </Button>
        )}
      </p>
    </div>
  )
}

const stretched = (items: readonly NamedItem[], value: Record<string, number>, widest: number) =>
  Object.fromEntries(items.map(({ key }) => [key, Math.round((100 * (value[key] ?? 0)) / widest)]))

/** In proportion, whole, and exactly a hundred: what rounding leaves goes to the largest parts. */
function toHundred(items: readonly NamedItem[], value: Record<string, number>, sum: number): Record<string, number> {
  const exact = items.map(({ key }) => ({ key, part: (100 * (value[key] ?? 0)) / sum }))
  const left = 100 - exact.reduce((total, { part }) => total + Math.floor(part), 0)
  const favoured = exact.toSorted((one, other) => (other.part % 1) - (one.part % 1)).slice(0, left)
  return Object.fromEntries(exact.map((one) => [one.key, Math.floor(one.part) + (favoured.includes(one) ? 1 : 0)]))
}
