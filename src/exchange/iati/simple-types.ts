/** The types of values that the schema uses (XML Schema Part 2), as far as their written form can be wrong. */
export type SimpleType =
  | 'string'
  | 'date'
  | 'dateTime'
  | 'decimal'
  | 'boolean'
  | 'int'
  | 'positiveInteger'
  | 'nonNegativeInteger'
  | 'anyURI'
  | 'NMTOKEN'
  | 'language'

const zone = String.raw`(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?`
const day = String.raw`-?(?:[1-9]\d{4,}|\d{4})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const time = String.raw`(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)`
const dateForm = new RegExp(`^${day}${zone}$`)
const momentForm = new RegExp(`^${day}T${time}${zone}$`)

const checks: Readonly<Record<SimpleType, (value: string) => boolean>> = {
  string: () => true,
  date: (value) => dateForm.test(value) && isCalendarDay(value),
  dateTime: (value) => momentForm.test(value) && isCalendarDay(value),
  decimal: (value) => /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value),
  boolean: (value) => /^(?:true|false|0|1)$/.test(value),
  int: (value) =>
    isInteger(value) && BigInt(value.replace('+', '')) >= -(2n ** 31n) && BigInt(value.replace('+', '')) < 2n ** 31n,
  positiveInteger: (value) => isInteger(value) && BigInt(value.replace('+', '')) > 0n,
  nonNegativeInteger: (value) => isInteger(value) && BigInt(value.replace('+', '')) >= 0n,
  // Nearly anything is an address to XML Schema; what no reading makes one is refused.
  anyURI: (value) => !/%(?![\da-fA-F]{2})/.test(value) && value.split('#').length < 3 && !value.startsWith(':'),
  NMTOKEN: (value) => /^[\p{L}\p{N}\p{M}._:·-]+$/u.test(value),
  language: (value) => value === '' || /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(value),
}

const isInteger = (value: string) => /^[+-]?\d{1,100}$/.test(value)

export function isOfType(type: SimpleType, written: string): boolean {
  return checks[type](type === 'string' ? written : collapse(written))
}

const collapse = (text: string) => text.replace(/[\t\n\r ]+/g, ' ').trim()

function isCalendarDay(value: string): boolean {
  const match = /^(-?\d+)-(\d\d)-(\d\d)/.exec(value)
  if (!match) return false
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number]
  if (year === 0) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return date <= (lengths[month - 1] ?? 0)
}
