/**
 * How words are found in any script. A text becomes words in one form: lower case, without the marks of Latin, Greek, Cyrillic,
 * Arabic and Hebrew (those of Indic scripts are vowels and stay), Arabic letters in one of their shapes, any digits as 0 to 9.
 * Scripts that do not part words (Chinese, Japanese, Thai …) become pairs of characters. A search finds what holds every one of
 * its words, or words that begin with them.
 */

const unmarkable =
  /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u200b-\u200f\u00ad]/gu

/** Letters that decomposition leaves apart although people type the one for the other. */
const oneForm: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
}
const otherForms = new RegExp(`[${Object.keys(oneForm).join('')}]`, 'gu')

const word = /[\p{L}\p{N}\p{M}]+/gu
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu
const isUnparted = (text: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    text,
  )

const longestWord = 60

function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(unmarkable, '')
    .replace(otherForms, (letter) => oneForm[letter] ?? letter)
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .normalize('NFC')
}

/** The words of a text in their order, each as it is looked for: pairs of characters where a script does not part words. */
export const indexWords = (text: string): string[] =>
  splitRuns(text).flatMap((run) => (isUnparted(run) ? pairs(run, true) : withoutArticle(run)))

/** The beginnings that a document must all hold. */
export const queryWords = (text: string): string[] => [
  ...new Set(splitRuns(text).flatMap((run) => (isUnparted(run) ? pairs(run, false) : withoutArticle(run).slice(-1)))),
]

const splitRuns = (text: string): string[] =>
  [...foldText(text).matchAll(word)].flatMap(([run]) => [...run.matchAll(unparted)].map(([part]) => part))

/** The last character also stands alone in the index, so that every single one can be looked for: it begins some entry. */
function pairs(run: string, isIndexed: boolean): string[] {
  const characters = [...run]
  const found = characters.slice(0, -1).map((character, index) => character + characters[index + 1])
  return isIndexed || characters.length === 1 ? [...found, ...characters.slice(-1)] : found
}

/** An Arabic word also without its article, alone or after the particles that are written together with it. */
function withoutArticle(run: string): string[] {
  const whole = [...run].slice(0, longestWord).join('')
  const bare = whole.replace(/^[وفبك]?ال(?=\p{Script=Arabic}{3})/u, '').replace(/^لل(?=\p{Script=Arabic}{3})/u, '')
  return bare === whole ? [whole] : [whole, bare]
}

const mostWords = 4000
const mostPositions = 200

/** A document as PostgreSQL's `tsvector` takes it: words of the title weigh more. Bounded, however long the text is. */
export function toVector({ title, text }: { title: string; text: string }): string {
  const positions = new Map<string, string[]>()
  const add = (words: readonly string[], weight: string, from: number) => {
    for (const [index, one] of words.entries()) {
      const known = positions.get(one) ?? []
      if (known.length >= mostPositions || (known.length === 0 && positions.size >= mostWords)) continue
      positions.set(one, [...known, `${Math.min(from + index, 16_383)}${weight}`])
    }
  }
  const titleWords = indexWords(title)
  add(titleWords, 'A', 1)
  add(indexWords(text), 'D', titleWords.length + 1)
  return [...positions].map(([one, at]) => `'${one}':${at.join(',')}`).join(' ')
}

/** A search as PostgreSQL's `tsquery` takes it; undefined when it holds no word. Words are letters, digits and marks alone: nothing to escape. */
export function toQuery(text: string): string | undefined {
  const words = queryWords(text).slice(0, 20)
  return words.length === 0 ? undefined : words.map((one) => `'${one}':*`).join(' & ')
}

const shortestSlip = 4
const longestSlip = 24

/** A word as it is and with one letter left out: two words one slip apart have one of these in common. */
function spellings(one: string): string[] {
  const letters = [...one]
  return [one, ...letters.map((_letter, index) => [...letters.slice(0, index), ...letters.slice(index + 1)].join(''))]
}

/** Short words, and those of scripts without parting, leave no room for a slip. */
const maySlip = (one: string) => {
  const { length } = [...one]
  return length >= shortestSlip && length <= longestSlip && !isUnparted(one)
}

/**
 * A search that forgives one slip a word, over the spellings of titles; `rest` are the words that must be as they stand. Undefined
 * where no word is long enough to be forgiven.
 */
export function toNearQuery(text: string): { readonly near: string; readonly rest: string | undefined } | undefined {
  const words = queryWords(text).slice(0, 20)
  const forgiven = words.filter(maySlip)
  if (forgiven.length === 0) return undefined
  const near = forgiven.map((one) => `(${[...new Set(spellings(one))].map((spelt) => `'${spelt}'`).join(' | ')})`).join(' & ')
  const exact = words.filter((one) => !maySlip(one))
  return { near, rest: exact.length === 0 ? undefined : exact.map((one) => `'${one}':*`).join(' & ') }
}

const lettersOf = (word: string): ArrayLike<string> => (/[\ud800-\udfff]/.test(word) ? [...word] : word)

/** Whether two words have a spelling in common, without writing any down: thousands of names are compared with every search. */
function isSlipApart(one: string, other: string): boolean {
  const [first, second] = [lettersOf(one), lettersOf(other)]
  const [long, short] = first.length < second.length ? [second, first] : [first, second]
  const extra = long.length - short.length
  if (extra > 1) return false
  let start = 0
  while (start < short.length && long[start] === short[start]) start++
  let end = 0
  while (end < short.length - start && long[long.length - 1 - end] === short[short.length - 1 - end]) end++
  const differing = short.length - start - end
  if (extra === 1) return differing === 0
  // One letter is another one; or one was left out here and one there.
  return differing <= 1 || isShifted(long, short, start, differing) || isShifted(short, long, start, differing)
}

function isShifted(one: ArrayLike<string>, other: ArrayLike<string>, start: number, count: number): boolean {
  for (let index = start; index < start + count - 1; index++) if (one[index + 1] !== other[index]) return false
  return true
}

export type Fit = 'exact' | 'near'

/** How well a name fits a search: every word begins one of the name's, or is one slip away from it; undefined where it does not fit. */
export function fitTo(query: string): (held: readonly string[]) => Fit | undefined {
  const wanted = queryWords(query)
  const forgiven = new Set(wanted.filter(maySlip))
  const begins = (one: string, held: readonly string[]) => held.some((word) => word.startsWith(one))
  const isNear = (one: string, held: readonly string[]) =>
    begins(one, held) || (forgiven.has(one) && held.some((word) => isSlipApart(one, word) && maySlip(word)))
  return (held) => {
    if (wanted.length === 0) return undefined
    if (wanted.every((one) => begins(one, held))) return 'exact'
    return wanted.every((one) => isNear(one, held)) ? 'near' : undefined
  }
}

export const nameFits = (name: string, query: string): Fit | undefined => fitTo(query)(indexWords(name))
