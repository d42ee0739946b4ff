import { useState } from 'react'
import type { FieldProblem, Problem } from '../api/problem.ts'
import { useAction } from '../api/useAction.ts'
import { useDraft } from './useDraft.ts'

type Options<Values, Result> = {
  readonly initial: Values
  /** Where what is typed is kept; name the seat and the thing in it. Without it nothing outlives the page: right for secrets. */
  readonly draftKey?: string
  readonly send: (values: Values) => Promise<Result>
  readonly onDone?: (result: Result, values: Values) => void
  /** The field that shows a problem of a path, where the two are called differently: `due.day` stands at `day`. */
  readonly fieldAt?: (path: string) => string
}

/** What a field needs: spread it, `<TextField {...form.field('title')} label=… />`. */
export type FieldOf<Value> = {
  readonly name: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly problem: FieldProblem | undefined
}

export type Form<Values> = {
  readonly values: Values
  readonly field: <Name extends keyof Values & string>(name: Name) => FieldOf<Values[Name]>
  /** Several fields at once, where one follows from another. */
  readonly change: (values: Values) => void
  readonly submit: () => void
  readonly clear: () => void
  readonly pending: boolean
  readonly problem: Problem | undefined
  /** Problems of no field on this form: shown beside the button. */
  readonly otherProblems: readonly FieldProblem[]
  readonly wasKept: boolean
}

/** Values as typed, kept as a draft, sent once; a refusal goes to its fields and loses nothing. */
export function useForm<Values extends object, Result>(options: Options<Values, Result>): Form<Values> {
  const { initial, draftKey, send, onDone, fieldAt = (path) => path } = options
  const draft = useDraft(draftKey, initial)
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set())
  const action = useAction<Values, Result>({
    run: send,
    onDone: (result, values) => {
      draft.clear()
      onDone?.(result, values)
    },
  })

  const problems = (action.problem?.problems ?? []).map((one) => ({ ...one, path: fieldAt(one.path) }))

  return {
    values: draft.values,
    field: (name) => ({
      name,
      value: draft.values[name],
      onChange: (value) => {
        draft.keep({ ...draft.values, [name]: value })
        setMended(new Set([...mended, name]))
      },
      // A field that was changed after the refusal is no longer wrong for all we know.
      problem: mended.has(name) ? undefined : problems.find(({ path }) => path === name),
    }),
    change: draft.keep,
    submit: () => {
      setMended(new Set())
      action.send(draft.values)
    },
    clear: () => {
      draft.clear()
      action.forget()
    },
    pending: action.pending,
    problem: action.problem,
    otherProblems: problems.filter(({ path }) => !Object.hasOwn(draft.values, path)),
    wasKept: draft.wasKept,
  }
}
