/** What ECMA-376 and Excel's limits say of cells, names and counted days; for writing and reading. */

export const longestCell = 32_767

/** `A`, `B`, … `Z`, `AA`: the column at a place counted from 0. */
export function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter
}

/** The place of a column from its letters; -1 when there are none. */
export const columnPlace = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A name that a sheet may have: 31 characters, without those that address cells. */
export function sheetName(name: string): string {
  const plain = name
    .replaceAll(/[:\\/?*[\]\p{Cc}]/gu, ' ')
    .trim()
    .replaceAll(/^'+|'+$/g, '')
  const short = [...plain].slice(0, 31).join('').trim()
  return short === '' || short.toLowerCase() === 'history' ? 'Sheet1' : short
}

/** Text as XML may hold it; what it may not hold is written as the format asks, `_x0000_`, and reads back as it was. */
export const legalText = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/_x[0-9a-f]{4}_/gi, (found) => `_x005F${found}`)
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (sign) =>
      isXml(sign) ? sign : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Tab and line end; a carriage return would be read as a line end. */
const isXml = (control: string) => control === '\t' || control === '\n' || (control >= '\u007f' && control <= '\u009f')

/** The way back of `_x0000_`. */
export const plainText = (text: string) =>
  text.replaceAll(/_x([0-9a-f]{4})_/gi, (_found, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

const millisecondsOfDay = 86_400_000
/** Day 0. Excel counts a 29 February 1900 that never was, so that its numbers are right from 1 March 1900 on. */
const beginning = Date.UTC(1899, 11, 30)
const firstCounted = 61
/** 31 December 9999. */
const lastCounted = 2_958_465

/** A day as Excel counts days; undefined where it would show another one. */
export function dayNumber(day: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const number = match
    ? (Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - beginning) / millisecondsOfDay
    : Number.NaN
  return number >= firstCounted && number <= lastCounted ? number : undefined
}

/** A time of a day as Excel counts it, by the minute; undefined where it would show another one. */
export function timeNumber(time: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(time)
  const day = dayNumber(match?.[1] ?? '')
  if (!match || day === undefined) return undefined
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return Math.round((day + seconds / 86_400) * 1e9) / 1e9
}

/** What a counted day says, with its time of day where it has one; undefined where no day is meant. */
export function dayOf(number: number, countsFrom1904: boolean): string | undefined {
  const counted = countsFrom1904 ? number + 1462 : number
  if (!(counted >= firstCounted && counted < lastCounted + 1)) return undefined
  const moment = new Date(beginning + Math.round(counted * 86_400) * 1000).toISOString()
  return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment.slice(0, 19)
}
