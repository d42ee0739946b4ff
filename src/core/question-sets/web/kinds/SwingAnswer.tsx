import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import { pointsOf } from '#src/core/question-sets/web/kinds/allocation-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import type { Swing } from '#src/core/question-sets/web/kinds/swing-screen.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import { NumberField } from '#src/ui/form/NumberField.tsx'

/** What each step from worst to best is worth, the most valuable a hundred. */
export function SwingAnswer({ settings: { items }, value, onChange, problems }: AnswerProps<Swing>) {
  const said = useSaid()
  const worth = pointsOf(value)
  const give = (key: string, typed: number | null) => {
    const { [key]: _before, ...others } = worth
    const next = typed === null ? others : { ...others, [key]: typed }
    onChange(Object.keys(next).length === 0 ? undefined : next)
  }
  return (
    <div className={classes.allocation}>
      {items.map(({ key, text }) => (
        <div key={key} className={classes.share}>
          <NumberField
            name={key}
            label={said(text)}
            optional={false}
            value={worth[key] ?? null}
            onChange={(typed) => give(key, typed)}
            problem={problems.find(({ path }) => path === key)}
          />
          <span className={classes.shareTrack} aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(100, Math.max(0, worth[key] || 0))}%` }} />
          </span>
        </div>
      ))}
    </div>
  )
}
