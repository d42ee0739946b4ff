/**
 * A number as this reader types it: `84,6` in German, `٨٤٫٦` in Arabic, `84.6` everywhere. Nothing typed is null; what is no number
 * is NaN, so that whoever asked can say so.
 */
export function readTypedNumber(typed: string, locale: string): number | null {
  const latin = inLatinDigits(typed).replaceAll(/[\s\u00a0\u202f’]/g, '')
  if (latin === '') return null
  const plain = decimalSign(locale) === ',' ? latin.replace(/,(?=\d*$)/, '.') : latin
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}

/** The number as the reader would type it: what a field begins with. A text is a decimal of any length. */
export const typedNumber = (value: number | string | null, locale: string): string =>
  value === null || Number.isNaN(value)
    ? ''
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 12, useGrouping: false }).format(
        value as number | Intl.StringNumericLiteral,
      )

/** What was typed, with the digits, the sign and the decimal point of Arabic and Persian as Latin writing has them. */
export const inLatinDigits = (typed: string): string =>
  typed
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replaceAll('−', '-')

/** What stands before the fractions in this reader's language, in Latin writing. */
export const decimalSign = (locale: string) =>
  new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
