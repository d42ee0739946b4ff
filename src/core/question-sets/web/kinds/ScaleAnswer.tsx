import { useId } from 'react'
import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { type Scale, stepsOf, stepWords } from '#src/core/question-sets/web/kinds/scale-screen.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import common from '#src/ui/design/common.module.css'
import { useFormats } from '#src/ui/text/useLocale.ts'

/** Steps between two ends, each within reach of a thumb; where steps have words of their own they stand below each other. */
export function ScaleAnswer({ settings, value, onChange, labelledBy, describedBy, problems }: AnswerProps<Scale>) {
  const formats = useFormats()
  const said = useSaid()
  const name = useId()
  const hasWords = Object.keys(settings.steps).length > 0
  return (
    <div
      role="radiogroup"
      className={classes.steps}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={problems.length > 0}
    >
      <div className={hasWords ? classes.wordedSteps : classes.stepRow}>
        {stepsOf(settings).map((step) => {
          const words = stepWords(settings, step, said)
          return (
            <label key={step} className={classes.step}>
              <input
                type="radio"
                className={common.over}
                name={name}
                value={step}
                checked={value === step}
                onChange={() => onChange(step)}
              />
              <b>{formats.number(step)}</b>
              <span className={hasWords ? undefined : common.unseen} dir="auto">
                {words}
              </span>
            </label>
          )
        })}
      </div>
      {hasWords ? null : (
        <div className={classes.ends} aria-hidden="true">
          <bdi>{said(settings.low)}</bdi>
          <bdi>{said(settings.high)}</bdi>
        </div>
      )}
    </div>
  )
}
