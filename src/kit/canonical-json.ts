export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * Canonical JSON after RFC 8785: members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them,
 * no white space. The same value always gives the same text, so its hash can be computed again by anyone.
 * Throws a `RangeError` on numbers that JSON does not know.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  // The default sort compares UTF-16 code units, which is what the RFC asks for.
  const members = Object.keys(value).sort()
  return `{${members.map((key) => `${canonicalString(key)}:${canonicalJson(value[key] ?? null)}`).join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('canonicalJson: JSON has no NaN and no infinity')
  return JSON.stringify(value)
}

/** A lone surrogate has no UTF-8 form: two programs would hash it differently, so it is refused. */
function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new RangeError('canonicalJson: a string holds a lone surrogate')
  return JSON.stringify(value)
}
