import { type Decimal, normaliseDecimal } from '#src/kit/decimal.ts'

/** Which sign stands before the decimals: `1,234.5` or `1.234,5`. */
export type DecimalSign = 'point' | 'comma'

const grouping = "[\u00a0\u202f\u2009 '’]"
const forms: Readonly<Record<DecimalSign, RegExp>> = {
  point: new RegExp(`^[-−]?(?:[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?:${grouping}\\d{3})+|\\d+)(?:\\.\\d+)?$`),
  comma: new RegExp(`^[-−]?(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?:${grouping}\\d{3})+|\\d+)(?:,\\d+)?$`),
}

/** The number in a cell, or nothing where it is not written as that sign asks. A group of thousands never begins with zero. */
export function readNumber(cell: string, sign: DecimalSign): Decimal | undefined {
  const text = cell.trim()
  if (!forms[sign].test(text)) return undefined
  const digits = text.replaceAll(new RegExp(`${grouping}|${sign === 'point' ? ',' : '\\.'}`, 'g'), '')
  return normaliseDecimal(digits.replace(',', '.').replace('−', '-'))
}

/** What a file says of its own decimal sign: one, none needed, both, or nothing that could not mean the other as well. */
export type DetectedSign = DecimalSign | 'mixed' | 'unclear'

/** Decides only by what can be read in one way; one cell that tells settles all that do not. */
export function detectDecimalSign(cells: readonly string[]): DetectedSign {
  let onlyPoint = false
  let onlyComma = false
  let differs = false
  for (const cell of cells) {
    const asPoint = readNumber(cell, 'point')
    const asComma = readNumber(cell, 'comma')
    if (asPoint === undefined && asComma === undefined) continue
    if (asComma === undefined) onlyPoint = true
    else if (asPoint === undefined) onlyComma = true
    else if (asPoint !== asComma) differs = true
  }
  if (onlyPoint && onlyComma) return 'mixed'
  if (onlyPoint || onlyComma) return onlyPoint ? 'point' : 'comma'
  return differs ? 'unclear' : 'point'
}

/** Whether the cell would be another number with the other sign. */
export const isAmbiguousNumber = (cell: string): boolean => {
  const asPoint = readNumber(cell, 'point')
  const asComma = readNumber(cell, 'comma')
  return asPoint !== undefined && asComma !== undefined && asPoint !== asComma
}
