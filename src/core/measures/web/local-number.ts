import { readNumber } from '#src/exchange/csv/read-numbers.ts'
import { normaliseDecimal } from '#src/kit/decimal.ts'
import { decimalSign, inLatinDigits, typedNumber } from '#src/ui/text/typed-number.ts'

/**
 * A number as this reader types it, as an exact decimal: `84,6` in German, `٨٤٫٦` in Arabic. What cannot be read goes on as it
 * was typed, and the server says at which field.
 */
export function decimalTyped(typed: string, locale: string): string {
  const latin = inLatinDigits(typed)
  const sign = decimalSign(locale) === ',' ? 'comma' : 'point'
  return readNumber(latin, sign) ?? normaliseDecimal(latin) ?? typed.trim()
}

export const decimalOrNone = (typed: string, locale: string): string | null =>
  typed.trim() === '' ? null : decimalTyped(typed, locale)

/** The exact decimal as the reader would type it: what a field begins with. */
export const typedDecimal: (decimal: string | null, locale: string) => string = typedNumber
