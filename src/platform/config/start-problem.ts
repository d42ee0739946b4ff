/**
 * A trouble that start-up expects: its message is one sentence for people. The command line prints it alone, without a
 * stack, and exits with 1; whatever is not a StartProblem is a fault of ours and keeps its stack.
 */
export class StartProblem extends Error {
  readonly code: StartProblemCode

  constructor(code: StartProblemCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StartProblem'
    this.code = code
  }
}

export type StartProblemCode =
  | 'settings-wrong'
  | 'platform-unsupported'
  | 'data-folder-in-use'
  | 'data-folder-unusable'
  | 'data-folder-too-new'
  | 'data-folder-too-old'
  | 'account-unusable'
  | 'database-unusable'
  | 'database-too-old'
  | 'port-in-use'
