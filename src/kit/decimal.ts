/**
 * Exact decimals as text. Numbers that parties agree on must not pass through a double: 0.1 + 0.2 is nobody's figure.
 * A decimal is `-12`, `0.5`, `1200.25`: at most 20 digits before the point and 12 after it.
 */
export type Decimal = string

const form = /^(-?)0*(\d{1,20}?)(?:\.(\d{1,12}?)0*)?$/

/** The one way to write a number: no leading or closing zeros, no minus before zero. Nothing where the text is no decimal. */
export function normaliseDecimal(text: string): Decimal | undefined {
  const match = form.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '0', fraction = ''] = match
  const closing = fraction.replace(/0+$/, '')
  const digits = closing === '' ? whole : `${whole}.${closing}`
  return digits === '0' ? '0' : sign + digits
}

export const compareDecimals = (first: Decimal, second: Decimal): number => Number(sign(scaled(first) - scaled(second)))

export function subtractDecimals(first: Decimal, second: Decimal): Decimal {
  const difference = scaled(first) - scaled(second)
  const digits = String(difference < 0n ? -difference : difference).padStart(places + 1, '0')
  const text = `${difference < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
  return normaliseDecimal(text) ?? text
}

export const addDecimals = (first: Decimal, second: Decimal): Decimal => subtractDecimals(first, negative(second))

const negative = (decimal: Decimal): Decimal => (decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`)

/** How many digits stand after the point. */
export const decimalPlaces = (decimal: Decimal): number => decimal.split('.')[1]?.length ?? 0

const places = 12

function scaled(decimal: Decimal): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const size = BigInt(whole + fraction.padEnd(places, '0').slice(0, places))
  return decimal.startsWith('-') ? -size : size
}

const sign = (difference: bigint) => (difference > 0n ? 1n : difference < 0n ? -1n : 0n)
