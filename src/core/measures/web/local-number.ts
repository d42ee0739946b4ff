import { readNumber } from '#src/exchange/csv/read-numbers.ts'
import { normaliseDecimal } from '#src/kit/decimal.ts'

/**
 * A number as this reader types it, as an exact decimal: `84,6` in German, `٨٤٫٦` in Arabic. What cannot be read goes on as it
 * was typed, and the server says at which field.
 */
export function decimalTyped(typed: string, locale: string): string {
  const latin = typed
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5)
  const sign = parts.find(({ type }) => type === 'decimal')?.value === ',' ? 'comma' : 'point'
  return readNumber(latin, sign) ?? normaliseDecimal(latin) ?? typed.trim()
}

export const decimalOrNone = (typed: string, locale: string): string | null =>
  typed.trim() === '' ? null : decimalTyped(typed, locale)

/** The number as the reader would type it: what a field begins with. */
export const typedDecimal = (decimal: string | null, locale: string): string =>
  decimal === null
    ? ''
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 12, useGrouping: false }).format(
        decimal as Intl.StringNumericLiteral,
      )
