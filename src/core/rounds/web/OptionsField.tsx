import { useId } from 'react'
import classes from '#src/core/rounds/web/rounds.module.css'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly says: string
}

type Props<Value extends string> = {
  readonly name: string
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly Option<Value>[]
  readonly problem?: FieldProblem | undefined
}

/** One of a few ways, each explained in a sentence: for choices that nobody should have to look up. */
export function OptionsField<Value extends string>({ name, label, value, onChange, options, problem }: Props<Value>) {
  const id = useId()
  const problemText = useProblemText()
  return (
    <fieldset className={classes.options} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={`${id}-${name}`}
            checked={value === option.value}
            aria-labelledby={`${id}-${option.value}-label`}
            aria-describedby={`${id}-${option.value}`}
            onChange={() => onChange(option.value)}
          />
          <span>
            <b id={`${id}-${option.value}-label`}>{option.label}</b>
            <span id={`${id}-${option.value}`}>{option.says}</span>
          </span>
        </label>
      ))}
      {problem ? (
        <p id={`${id}-problem`} role="alert" className={common.wrong}>
          {problemText(problem)}
        </p>
      ) : null}
    </fieldset>
  )
}
