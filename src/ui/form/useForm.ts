import { useState } from 'react'
import type { FieldProblem, Problem } from '../api/problem.ts'
import { useAction } from '../api/useAction.ts'
import { useDraft } from './useDraft.ts'
import { type Meanwhile, useMeanwhile } from './useMeanwhile.ts'

type Options<Values, Result> = {
  readonly initial: Values
  /** `initial` is a record as it stands now: when somebody else changes it, the form follows and shows both versions. */
  readonly isRecord?: boolean
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
  /** Somebody else changed it while one was typing. */
  readonly meanwhile?: Meanwhile<Value> | undefined
}

export type Form<Values> = {
  readonly values: Values
  readonly field: <Name extends keyof Values & string>(name: Name) => FieldOf<Values[Name]>
  /** Several fields at once, where one follows from another. */
  readonly change: (values: Values) => void
  readonly submit: () => void
  readonly clear: () => void
  readonly pending: boolean
  /** It is sent as soon as the connection is back. */
  readonly isWaiting: boolean
  readonly problem: Problem | undefined
  /** Where it was sent with two versions of a field: how to decide for all fields at once. */
  readonly versions?: { readonly takeTheirs: () => void; readonly keepMine: () => void } | undefined
  /** Problems of no field on this form: shown beside the button. */
  readonly otherProblems: readonly FieldProblem[]
  readonly wasKept: boolean
}

/** Values as typed, kept as a draft, sent once; a refusal goes to its fields and loses nothing. */
export function useForm<Values extends object, Result>(options: Options<Values, Result>): Form<Values> {
  const { initial, isRecord = false, draftKey, send, onDone, fieldAt = (path) => path } = options
  const current = isRecord ? initial : undefined
  const draft = useDraft(draftKey, initial, current)
  const meanwhile = useMeanwhile({ draft, draftKey, current })
  const [isUndecided, setUndecided] = useState(false)
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set())
  const action = useAction<Values, Result>({
    run: send,
    onDone: (result, values) => {
      draft.clear()
      meanwhile.forget()
      onDone?.(result, values)
    },
  })

  const isHeld = isUndecided && meanwhile.disputed.length > 0
  const problems = (action.problem?.problems ?? []).map((one) => ({ ...one, path: fieldAt(one.path) }))

  return {
    values: draft.values,
    field: (name) => ({
      name,
      value: draft.values[name],
      onChange: (value) => {
        draft.keep({ ...draft.values, [name]: value })
        meanwhile.remember()
        setMended(new Set([...mended, name]))
      },
      // A field that was changed after the refusal is no longer wrong for all we know.
      problem: mended.has(name) ? undefined : problems.find(({ path }) => path === name),
      meanwhile: meanwhile.of(name),
    }),
    change: draft.keep,
    submit: () => {
      setMended(new Set())
      // Sending over what somebody else wrote is a decision, and the fields ask for it.
      const undecided = meanwhile.disputed.length > 0
      setUndecided(undecided)
      if (!undecided) action.send(draft.values)
    },
    clear: () => {
      draft.clear()
      meanwhile.forget()
      action.forget()
    },
    pending: action.pending,
    isWaiting: action.isWaiting,
    problem: isHeld ? twoVersions : action.problem,
    versions: isHeld ? meanwhile.all : undefined,
    otherProblems: problems.filter(({ path }) => !Object.hasOwn(draft.values, path)),
    wasKept: draft.wasKept,
  }
}

const twoVersions: Problem = { code: 'conflict', reason: 'two-versions', status: 409, problems: [] }
