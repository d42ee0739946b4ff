/** Why a method refuses an input. The list is closed, so that a screen can hold one sentence for each. */
export type MethodErrorCode =
  | 'not-a-number'
  | 'out-of-range'
  | 'not-positive'
  | 'not-whole'
  | 'too-few'
  | 'too-many'
  | 'length-mismatch'
  | 'no-variation'
  | 'not-reciprocal'
  | 'not-connected'
  | 'not-ordered'
  | 'duplicate'
  | 'unknown-name'
  | 'missing'

/**
 * The refusal of a method: a code for programs, the path of the offending value ("matrix.1.2", empty for the whole
 * input) and an English sentence for developers. Screens translate the code, never the sentence.
 */
export class MethodError extends Error {
  readonly code: MethodErrorCode
  readonly path: string

  constructor(code: MethodErrorCode, path: string, message: string) {
    super(message)
    this.name = 'MethodError'
    this.code = code
    this.path = path
  }
}
