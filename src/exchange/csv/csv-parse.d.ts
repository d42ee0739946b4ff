/** What we use of csv-parse. Its own types bring Node's with them, which pure code must not see. */
export interface ReadProblem {
  readonly code: string
  readonly lines?: number
}

export interface ReadRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
  readonly raw: string
}

export declare function parse(
  text: string,
  options: {
    readonly bom: true
    readonly delimiter: string
    readonly info: true
    readonly raw: true
    readonly relax_column_count: true
    readonly relax_quotes: true
    readonly skip_empty_lines: true
    readonly skip_records_with_error: true
    readonly max_record_size: number
    readonly on_skip: (problem: ReadProblem | undefined, raw: string | undefined) => undefined
  },
): ReadRecord[]
