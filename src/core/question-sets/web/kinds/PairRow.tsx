import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly id: string
  readonly first: string
  readonly second: string
  /** How many times the first matters more; below zero the second does; undefined while not judged. */
  readonly value: number | undefined
  readonly onChange: (value: number) => void
  readonly problem: FieldProblem | undefined
}

// From "the first far more" over "the same" to "the second far more": the odd steps of Saaty's scale.
const stops = [9, 7, 5, 3, 1, -3, -5, -7, -9]

export function PairRow({ id, first, second, value, onChange, problem }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const words = (stop: number) =>
    t('question-sets.pair-words', {
      strength: String(Math.abs(stop)),
      more: isolated(stop > 0 ? first : second),
      less: isolated(stop > 0 ? second : first),
    })
  return (
    <fieldset className={classes.pair} id={id} aria-invalid={problem !== undefined} data-open={value === undefined}>
      <legend className={common.unseen}>{t('question-sets.pair', { first: isolated(first), second: isolated(second) })}</legend>
      <span className={classes.pairNames} aria-hidden="true">
        <bdi data-more={(value ?? 0) > 1}>{first}</bdi>
        <bdi data-more={(value ?? 0) < -1}>{second}</bdi>
      </span>
      <span className={classes.stops}>
        {stops.map((stop) => (
          <label key={stop} data-weight={Math.abs(stop)}>
            <input
              type="radio"
              className={common.over}
              name={id}
              checked={value === stop}
              aria-label={words(stop)}
              onChange={() => onChange(stop)}
            />
            <span aria-hidden="true" />
          </label>
        ))}
      </span>
      <span className={classes.pairWords} data-problem={problem !== undefined}>
        {problem ? problemText(problem) : value === undefined ? t('question-sets.pair-open') : words(value)}
      </span>
    </fieldset>
  )
}
