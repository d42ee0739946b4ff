import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeSheetCsv } from '#src/exchange/csv/write-sheet.ts'
import type { Sheet } from '#src/exchange/sheet.ts'
import { columnLetters, columnPlace, dayNumber, sheetName } from './cells.ts'
import { readXlsxTable } from './read-table.ts'
import { decimalText, readXlsx } from './read-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

const sheet = (changes: Partial<Sheet> = {}): Sheet => ({
  name: 'Commitments',
  columns: [
    { name: 'Title', kind: 'text' },
    { name: 'Value', kind: 'number' },
    { name: 'Due', kind: 'date' },
    { name: 'Changed', kind: 'time' },
  ],
  rows: [['Send the cells', '-1234.5', '2026-11-26', '2026-11-26T08:30']],
  rightToLeft: false,
  ...changes,
})
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const sheetXml = (changes: Partial<Sheet> = {}) => partsOf(writeXlsx(sheet(changes)))['xl/worksheets/sheet1.xml'] ?? ''
const read = (bytes: Uint8Array) => {
  const found = readXlsx(bytes)
  if (!found.ok) throw new Error(found.code)
  return found.rows.map(({ row, cells }) => [
    row,
    ...[...cells].map(([place, { kind, text }]) => `${columnLetters(place)} ${kind} ${text}`),
  ])
}

describe('a written workbook', () => {
  it('holds numbers as numbers, days as days and text as text', () => {
    const xml = sheetXml()
    expect(xml).toContain('<c r="B2"><v>-1234.5</v></c>')
    expect(xml).toContain(`<c r="C2" s="2"><v>${dayNumber('2026-11-26')}</v></c>`)
    expect(xml).toContain('<c r="D2" s="3"><v>46352.354166667</v></c>')
    expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">Send the cells</t>')
    expect(read(writeXlsx(sheet()))).toEqual([
      [1, 'A text Title', 'B text Value', 'C text Due', 'D text Changed'],
      [2, 'A text Send the cells', 'B number -1234.5', 'C day 2026-11-26', 'D day 2026-11-26T08:30:00'],
    ])
  })

  it('keeps its header in sight, gives columns their width and a filter, and is read from the right where one reads so', () => {
    expect(sheetXml()).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheetXml()).toContain('<autoFilter ref="A1:D2"/>')
    expect(sheetXml()).toContain('<col min="1" max="1" width="16" customWidth="1"/>')
    expect(sheetXml()).not.toContain('rightToLeft')
    expect(sheetXml({ rightToLeft: true })).toContain('rightToLeft="1"')
  })

  it('has the parts that the format asks for, each named by a relation and a type', () => {
    const parts = partsOf(writeXlsx(sheet()))
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ])
    for (const name of Object.keys(parts).filter((one) => /^xl\/[^_]/.test(one)))
      expect(parts['[Content_Types].xml']).toContain(`/${name}"`)
    expect(writeXlsx(sheet())).toEqual(writeXlsx(sheet()))
  })

  it('keeps as text what would come back as something else', () => {
    const xml = sheetXml({ rows: [['x', '12345678901234.567891', '1899-05-01', null]] })
    expect(xml).toContain('<t xml:space="preserve">12345678901234.567891</t>')
    expect(xml).toContain('<t xml:space="preserve">1899-05-01</t>')
  })

  it.each([['=1+1'], ['+49 40 123'], ['-SUM(A1)'], ['@you'], ['\t=1'], ['＝1+1'], ['＋1'], ['－1+1'], ['＠x']])(
    'never takes the text %j for a formula',
    (text) => {
      const xml = sheetXml({ rows: [[text, null, null, null]] })
      expect(xml).not.toContain('<f>')
      expect(xml).toContain('s="4" t="inlineStr"')
      expect(read(writeXlsx(sheet({ rows: [[text, null, null, null]] })))[1]).toEqual([2, `A text ${text}`])
    },
  )

  it('gives back every text, whatever signs it holds', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((one) => one.isWellFormed())
    const one = fc.oneof(text, fc.constantFrom('_x000D_', 'a\r\nb', '<&>"\'', '\u0000', '_x005F_', ' ', 'عقود'))
    fc.assert(
      fc.property(fc.array(one, { minLength: 20, maxLength: 40 }), (texts) => {
        const found = readXlsx(writeXlsx(sheet({ rows: texts.map((cell) => [cell, 1, null, null]) })))
        expect(found.ok && found.rows.slice(1).map(({ cells }) => cells.get(0)?.text)).toEqual(texts)
      }),
      { numRuns: 10 },
    )
  }, 30_000)

  it.each([
    ['Q1/Q2: [draft]?*', 'Q1 Q2   draft'],
    ["'quoted'", 'quoted'],
    ['', 'Sheet1'],
    ['History', 'Sheet1'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('makes of the name %j one that a sheet may have', (name, expected) => expect(sheetName(name)).toBe(expected))

  it('counts columns as spreadsheets do', () => {
    for (const [place, letters] of [
      [0, 'A'],
      [25, 'Z'],
      [26, 'AA'],
      [701, 'ZZ'],
      [702, 'AAA'],
    ] as const) {
      expect(columnLetters(place)).toBe(letters)
      expect(columnPlace(letters)).toBe(place)
    }
  })
})

describe('the same list as a CSV file', () => {
  it('leaves numbers alone and makes formulas harmless', () => {
    const rows = [
      ['=1+1', '-5.5', '2026-11-26', '2026-11-26T08:30'],
      ['＝cmd', -3, null, null],
    ] as const
    expect(writeSheetCsv(sheet({ rows }))).toBe(
      "\uFEFFTitle,Value,Due,Changed\r\n'=1+1,-5.5,2026-11-26,2026-11-26 08:30\r\n'＝cmd,-3,,\r\n",
    )
  })
})

/** A workbook as other programs write it: shared texts, prefixes, formats of its own, a formula, an error. */
function foreign(changes: { sheet?: string; workbook?: string; strings?: string } = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml':
      changes.workbook ??
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Hidden" state="hidden" r:id="a"/><x:sheet name="Values" r:id="b"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      changes.strings ??
      '<sst><si><t>period</t></si><si><r><t>val</t></r><r><t xml:space="preserve">ue</t></r><rPh><t>aloud</t></rPh></si><si><t>&lt;b&gt; &#x41;</t></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-407]dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet2.xml':
      changes.sheet ??
      '<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row><row r="5"><c r="A5" s="1"><v>43060</v></c><c r="B5" s="2"><f>A1+1</f><v>0.30000000000000004</v></c><c r="D5" t="s"><v>2</v></c></row><row r="6"><c r="A6" t="e"><v>#REF!</v></c><c t="b"><v>1</v></c></row><row r="7"><c r="A7"><f>1+1</f><v></v></c></row></sheetData></worksheet>',
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

describe('reading a workbook', () => {
  it('of another program gives values with their places, from the first sheet that is shown', () => {
    expect(read(foreign())).toEqual([
      [2, 'A text period', 'B text value'],
      [5, 'A day 2021-11-22', 'B number 0.3', 'D text <b> A'],
      [6, 'A error #REF!', 'B boolean TRUE'],
      [7, 'A error ='],
    ])
    expect(readXlsx(foreign())).toMatchObject({ name: 'Values', names: ['Values'] })
    expect(readXlsx(foreign(), 'Elsewhere')).toEqual({ ok: false, code: 'sheet-missing' })
  })

  it('as a table keeps the rows of the sheet for every problem, and never makes another number of one', () => {
    const table = readXlsxTable(foreign())
    expect(table.header).toEqual(['period', 'value'])
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [5, '2021-11-22', '0.3'],
      [6, '#REF!', 'TRUE'],
      [7, '=', ''],
    ])
    expect(table.problems).toEqual([
      { line: 5, column: null, code: 'too-many-cells', values: { cells: 4, columns: 2 } },
      { line: 6, column: null, code: 'cell-error', values: { written: '#REF!' } },
      { line: 7, column: null, code: 'cell-error', values: { written: '=' } },
    ])
    const rows = [
      ['a', 1.234],
      ['b', 1234567.5],
      ['1.234,5', 2],
    ] as const
    const german = readXlsxTable(writeXlsx({ ...sheet(), columns: sheet().columns.slice(0, 2), rows }))
    expect(german.rows.map(({ cells }) => cells[1])).toEqual(['1,2340', '1234567,5', '2'])
  })

  it.each([
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [0.1 + 0.2, '0.3'],
    [-1234.5, '-1234.5'],
    [1.5e-9, '0.0000000015'],
    [0, '0'],
  ])('writes %d without exponent and without what nobody typed', (number, text) => expect(decimalText(number)).toBe(text))

  it('that is none is told', () => {
    expect(readXlsx(strToU8('period,value'))).toEqual({ ok: false, code: 'not-a-workbook' })
    expect(readXlsx(new Uint8Array())).toEqual({ ok: false, code: 'not-a-workbook' })
    expect(readXlsx(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toEqual({ ok: false, code: 'not-a-workbook' })
    expect(readXlsx(writeXlsx(sheet()).slice(0, 900))).toMatchObject({ ok: false })
    expect(readXlsx(foreign({ sheet: '<worksheet><sheetData><row r="1"><c' }))).toEqual({ ok: false, code: 'not-a-workbook' })
  })

  it('refuses entities of its own: a billion laughs, and what lies elsewhere', () => {
    const laughs = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    expect(readXlsx(foreign({ strings: laughs }))).toEqual({ ok: false, code: 'not-a-workbook' })
    expect(readXlsx(foreign({ strings: '<sst><si><t>&other;</t></si></sst>' }))).toEqual({ ok: false, code: 'not-a-workbook' })
  })

  it('lets go of a bomb as soon as it is one, whatever it says of its size', () => {
    const chunks: Uint8Array[] = []
    const zip = new Zip((_problem, chunk) => void chunks.push(chunk))
    const part = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 9 })
    zip.add(part)
    const zeros = new Uint8Array(8_000_000)
    for (let count = 0; count < 5; count++) part.push(zeros, count === 4)
    zip.end()
    const bomb = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const chunk of chunks) {
      bomb.set(chunk, at)
      at += chunk.length
    }
    expect(bomb.length).toBeLessThan(200_000)
    expect(readXlsx(bomb)).toEqual({ ok: false, code: 'too-large-unpacked' })
  }, 30_000)
})
