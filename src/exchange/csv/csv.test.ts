import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectSeparator, readCsv } from './read-csv.ts'
import { detectDecimalSign, readNumber } from './read-numbers.ts'
import { writeCsv } from './write-csv.ts'

describe('reading a CSV file', () => {
  it.each([
    ['comma', 'period,value\n2026-Q1,5', ','],
    ['semicolon', 'period;value\n2026-Q1;5,5', ';'],
    ['tab', 'period\tvalue\n2026-Q1\t5', '\t'],
    ['bar', 'period|value\n2026-Q1|5', '|'],
    ['comma inside quotes', '"period, first";value\n2026-Q1;5', ';'],
    ['after a byte order mark and empty lines', '\uFEFF\r\n\r\nperiod;value\r\n2026-Q1;5', ';'],
  ])('finds the separator: %s', (_name, text, separator) => expect(detectSeparator(text)).toBe(separator))

  it('keeps lines as an editor counts them, over quoted breaks, empty lines and any line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['period,note', '2026-Q1,"one', 'two"', '', '2026-Q2,', ',', '2026-Q3,"said ""yes"""'].join(end)
      const { rows, problems } = readCsv(text)
      expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
        [2, ['2026-Q1', 'one\ntwo']],
        [5, ['2026-Q2', '']],
        [7, ['2026-Q3', 'said "yes"']],
      ])
      expect(problems).toEqual([])
    }
  })

  it.each([
    ['nothing', '', [{ line: 1, code: 'file-empty' }]],
    ['only blanks', '\n \n', []],
    [
      'a quote that never closes',
      'period,note\n2026-Q1,ok\n2026-Q2,"open\n2026-Q3,x\n',
      [{ line: 3, code: 'quote-not-closed' }],
    ],
    ['more cells than columns', 'period,value\n2026-Q1,1,2\n2026-Q2,3,,', [{ line: 2, code: 'too-many-cells' }]],
    ['a line beyond all reason', `period,note\n2026-Q1,${'x'.repeat(100_001)}\n`, [{ line: 2, code: 'line-too-long' }]],
  ])('tells of %s', (_name, text, expected) => {
    expect(readCsv(text).problems.map(({ line, code }) => ({ line, code }))).toEqual(expected)
  })

  it('takes a quote in the middle of a cell as it stands', () => {
    const { rows, problems } = readCsv('period,note\n2026-Q1,19" rack\n2026-Q2,"so-called" best\n2026-Q3,fine')
    expect(rows.map(({ cells }) => cells[1])).toEqual(['19" rack', '"so-called" best', 'fine'])
    expect(problems).toEqual([])
  })

  it('gives back what was written, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('=1+1', "'=1", "''@x", '-5', '+49 40', '@you', 'a,b', 'line\nbreak', '"', "'", 'عقود'),
    )
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { maxLength: 8 })
    fc.assert(
      fc.property(rows, (table) => {
        const written = table.map((cells) => cells.map((one) => one.replaceAll('\r', '').trim()))
        const read = readCsv(writeCsv(['a', 'b', 'c'], written))
        expect(read.problems).toEqual([])
        expect(read.rows.map(({ cells }) => cells)).toEqual(written)
      }),
    )
  })

  it('never breaks, and names lines that exist', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', "'", '=', ' ')), (characters) => {
        const text = characters.join('')
        const lines = text.split(/\r\n|\r|\n/).length
        const { rows, problems } = readCsv(text)
        for (const { line } of [...rows, ...problems]) expect(line >= 1 && line <= lines).toBe(true)
      }),
    )
  })
})

describe('writing a CSV file', () => {
  it('makes formulas harmless and leaves numbers alone', () => {
    expect(
      writeCsv(
        ['value', 'note'],
        [
          ['-5.5', '=HYPERLINK("x")'],
          ['3', '@sum'],
          ['1', ' +1'],
        ],
      ),
    ).toBe('\uFEFFvalue,note\r\n-5.5,"\'=HYPERLINK(""x"")"\r\n3,\'@sum\r\n1,\' +1\r\n')
  })
})

describe('numbers in a file', () => {
  it.each([
    ['1,234.5', 'point', '1234.5'],
    ['1.234,50', 'comma', '1234.5'],
    ["1'234.5", 'point', '1234.5'],
    ['1 234 567,8', 'comma', '1234567.8'],
    ['1\u202f234', 'comma', '1234'],
    ['−3,5', 'comma', '-3.5'],
    ['0,123', 'comma', '0.123'],
    ['12', 'comma', '12'],
  ] as const)('reads %s with decimal %s as %s', (cell, sign, expected) => expect(readNumber(cell, sign)).toBe(expected))

  it.each([
    ['0,123', 'point'],
    ['1,23', 'point'],
    ['1,2345', 'point'],
    ['12,34,567', 'point'],
    ['1.234.5', 'comma'],
    ['84 %', 'point'],
    ['1e5', 'point'],
    ['', 'point'],
    ['=1+1', 'point'],
  ] as const)('does not read %s with decimal %s', (cell, sign) => expect(readNumber(cell, sign)).toBeUndefined())

  it.each([
    [['1', '20'], 'point'],
    [['1.5', '1,234'], 'point'],
    [['1,5', '1.234'], 'comma'],
    [['1.234.567'], 'comma'],
    [['0.125'], 'point'],
    [['1.234', '5.678'], 'unclear'],
    [['1,234'], 'unclear'],
    [['1,5', '1.5'], 'mixed'],
    [['text', ''], 'point'],
  ] as const)('takes %j as %s', (cells, expected) => expect(detectDecimalSign(cells)).toBe(expected))

  it('reads every number that it is written as, in either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const value = whole + Math.sign(whole || 1) * (part / 100)
        for (const [locale, sign] of [
          ['en-US', 'point'],
          ['de-DE', 'comma'],
          ['fr-FR', 'comma'],
          ['de-CH', 'point'],
        ] as const) {
          const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value)
          expect(Number(readNumber(written, sign))).toBeCloseTo(value, 6)
        }
      }),
    )
  })
})
