import type { Act, PersonAct, StreamAct, Visit } from '#src/core/acting/actions.ts'
import type { Contract, Handlers } from '#src/platform/http/contract.ts'

/** What a handler is given, by the access its endpoint declares. */
export interface Acts {
  readonly anyone: Visit
  readonly person: PersonAct
  readonly seat: Act
  readonly space: Act
  readonly operator: PersonAct
  readonly stream: StreamAct
  readonly [access: string]: unknown
}

/** The type of a noun's `routes.ts`: one handler for every endpoint of its contract, nothing else. */
export type Routes<C extends Contract[string]> = Handlers<C, Acts>
