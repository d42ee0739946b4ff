/**
 * An answer that the database has put together as JSON: sent as it is, neither read nor written again. Only for endpoints that say
 * so in their declaration; the tests check what they answer against the schema like everything else.
 */
export class JsonText<T = unknown> {
  readonly text: string
  /** What the text says, for the compiler alone. */
  declare readonly says: T
  constructor(text: string) {
    this.text = text
  }
}
