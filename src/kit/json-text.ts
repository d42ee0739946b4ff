/**
 * An answer that is JSON already: put together by the database, or of many thousand rows. It is sent as it is. Only for endpoints that say
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
