export interface ColumnShape {
  readonly name: string
  readonly type: string
}

export type Row = Readonly<Record<string, unknown>>
export type Ids = ReadonlyMap<string, string>

interface Mapping {
  readonly columns: readonly ColumnShape[]
  /** What spaces, audiences, organisations and seats of the archive are here. */
  readonly ids: Ids
  readonly verbatim: readonly string[]
}

/**
 * A row as it is to stand here. Records keep their ids, since those are counted within a space; spaces, audiences, organisations
 * and seats are others here, and are replaced wherever a row names them by a value of its own.
 */
export function mapRow(row: Row, { columns, ids, verbatim }: Mapping): Record<string, unknown> {
  const mapped: Record<string, unknown> = {}
  for (const { name, type } of columns) {
    if (!(name in row)) continue
    const value = row[name]
    if (verbatim.includes(name)) mapped[name] = value
    else if (type === 'bytea') mapped[name] = typeof value === 'string' ? hexOf(value) : value
    else mapped[name] = mayName.test(type) ? mapValue(value, ids) : value
  }
  return mapped
}

function mapValue(value: unknown, ids: Ids): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => mapValue(one, ids))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [ids.get(key) ?? key, mapValue(one, ids)]))
  return value
}

/**
 * The column in which a row names one of these ids. The database reads an id in many spellings, in a list written as text too, so they
 * are compared by their digits.
 */
export function columnNaming(
  row: Row,
  { columns, digits, verbatim }: Pick<Mapping, 'columns' | 'verbatim'> & { readonly digits: ReadonlySet<string> },
): string | undefined {
  return columns.find(
    ({ name, type }) =>
      mayName.test(type) && !verbatim.includes(name) && textsIn(row[name]).some((text) => namesOneOf(text, digits)),
  )?.name
}

export const digitsOf = (id: string) => id.replaceAll('-', '').toLowerCase()

const mayName = /^(uuid|jsonb?)(\[\])?$/

const namesOneOf = (text: string, digits: ReadonlySet<string>) =>
  text.split(/[\s,"{}]+/).some((word) => digits.has(digitsOf(word)))

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, one]) => [key, ...textsIn(one)])
  return []
}

/** Bytes travel as base64; PostgreSQL reads them as hexadecimal digits. */
const hexOf = (base64: string) =>
  `\\x${Array.from(Uint8Array.fromBase64(base64), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
