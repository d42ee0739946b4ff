import { plainText } from '#src/exchange/xlsx/cells.ts'
import { scanXml } from '#src/exchange/xlsx/scan-xml.ts'

/** What the sheets of a workbook share. */
export interface Workbook {
  /** Those that are shown, in their order. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  readonly strings: readonly string[]
  /** Places of the styles that show a number as a day or time. */
  readonly dayStyles: ReadonlySet<number>
  readonly countsFrom1904: boolean
}

type Parts = ReadonlyMap<string, string>

/** Undefined when the parts are not those of a workbook. */
export function readWorkbook(parts: Parts): Workbook | undefined {
  const xml = parts.get('xl/workbook.xml')
  if (xml === undefined) return undefined
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels') ?? '')
  const sheets: { name: string; path: string }[] = []
  let countsFrom1904 = false
  for (const token of scanXml(xml)) {
    if (token.kind !== 'open') continue
    const { name = '', id = '', state = 'visible', date1904 } = token.attributes
    if (token.name === 'sheet' && state === 'visible') sheets.push({ name, path: targets.get(id) ?? '' })
    if (token.name === 'workbookPr') countsFrom1904 = date1904 === '1' || date1904 === 'true'
  }
  const strings = readStrings(parts.get('xl/sharedStrings.xml') ?? '')
  return { sheets, strings, dayStyles: readDayStyles(parts.get('xl/styles.xml') ?? ''), countsFrom1904 }
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const token of scanXml(xml)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue
    const { Id = '', Target = '' } = token.attributes
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  }
  return targets
}

/** Shared texts; what is said about how a word is read aloud is no part of it. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  let text: string | undefined
  let isText = false
  let isAloud = false
  for (const token of scanXml(xml)) {
    if (token.kind === 'text') {
      if (isText && !isAloud && text !== undefined) text += token.text
      continue
    }
    const isOpen = token.kind === 'open' && !token.isEmpty
    if (token.name === 'si' && token.kind === 'open') text = ''
    if (token.name === 't') isText = isOpen
    if (token.name === 'rPh') isAloud = isOpen
    if (token.name === 'si' && !isOpen) strings.push(plainText(text ?? ''))
  }
  return strings
}

/** The formats that come without saying and show a day or a time. */
const dayFormats = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

function readDayStyles(xml: string): Set<number> {
  const formats = new Set(dayFormats)
  const styles = new Set<number>()
  let place = -1
  let isInside = false
  for (const token of scanXml(xml)) {
    if (token.kind === 'text') continue
    if (token.name === 'cellXfs') isInside = token.kind === 'open'
    if (token.kind !== 'open') continue
    const { numFmtId = '0', formatCode = '' } = token.attributes
    if (token.name === 'numFmt' && showsDay(formatCode)) formats.add(Number(numFmtId))
    if (token.name !== 'xf' || !isInside) continue
    place += 1
    if (formats.has(Number(numFmtId))) styles.add(place)
  }
  return styles
}

/** Letters of days and hours outside of quoted text, colours and conditions. */
const showsDay = (code: string) => /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''))
