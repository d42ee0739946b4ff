import { useMutation } from '@tanstack/react-query'
import { type Problem, toProblem } from './problem.ts'

type Options<Input, Result> = {
  readonly run: (input: Input) => Promise<Result>
  readonly onDone?: (result: Result, input: Input) => void
}

export type Action<Input, Result> = {
  readonly send: (input: Input) => void
  /** Like send, for those who go on with the result; a refusal is `undefined` and stands in `problem`. */
  readonly sendAndWait: (input: Input) => Promise<Result | undefined>
  readonly pending: boolean
  /** Without a connection: it is sent once, as soon as there is one again. */
  readonly isWaiting: boolean
  readonly problem: Problem | undefined
  readonly forget: () => void
}

/** One verb of the product: sent once, its refusal as a problem. What it changed comes back through the live stream. */
export function useAction<Input, Result>({ run, onDone }: Options<Input, Result>): Action<Input, Result> {
  const mutation = useMutation<Result, unknown, Input>({
    mutationFn: run,
    onSuccess: (result, input) => onDone?.(result, input),
  })
  return {
    send: mutation.mutate,
    sendAndWait: async (input) => {
      try {
        return await mutation.mutateAsync(input)
      } catch {
        // Told by `problem`; a surprise is logged by the query client.
        return undefined
      }
    },
    pending: mutation.isPending,
    isWaiting: mutation.isPaused,
    problem: mutation.error === null ? undefined : toProblem(mutation.error),
    forget: mutation.reset,
  }
}
