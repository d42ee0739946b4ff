import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Document } from '#src/exchange/document/document.ts'
import { layLines } from '#src/platform/documents/lines.ts'
import { writePdf } from '#src/platform/documents/pdf.ts'
import { writeWord } from '#src/platform/documents/word.ts'

const document = (direction: 'ltr' | 'rtl'): Document => ({
  title: 'Memo',
  language: direction === 'rtl' ? 'ar' : 'en',
  direction,
  blocks: [
    { kind: 'title', text: 'مذكرة القرار Kaito' },
    { kind: 'list', items: ['واحد', 'two'] },
    { kind: 'table', head: ['A', 'B'], widths: [1, 1], rows: Array.from({ length: 60 }, (_, i) => [`Row ${i}`, '1']) },
  ],
})

/** Every character as wide as any other, and room for as many as the width says. */
const seenAs = (text: string, direction: 'ltr' | 'rtl', width = 1000) =>
  layLines(text, { width, direction, measure: (piece) => piece.text.length }).map((line) =>
    line.pieces.map((piece) => piece.text).filter((piece) => piece.trim() !== ''),
  )

describe('lines of a paragraph', () => {
  it('put words of both directions where a reader sees them', () => {
    // Drawn from left to right: the Latin name stands left of the Arabic words before it, and each keeps its own order.
    expect(seenAs('يتصدر Kaito Labs اليوم', 'rtl')[0]?.map((piece) => piece.trim())).toEqual(['اليوم', 'Kaito Labs', 'يتصدر'])
    expect(seenAs('We meet أحمد today', 'ltr')[0]?.map((piece) => piece.trim())).toEqual(['We meet', 'أحمد', 'today'])
  })

  it('turn brackets with the direction, and keep a minus before its number', () => {
    expect(seenAs('4 (\u200e-0.14)', 'rtl')[0]?.join('')).toBe('(-0.14) 4')
    expect(seenAs('(أحمد)', 'rtl')[0]?.join('')).toContain('أحمد')
  })

  it('break where words end, and keep a word that is too long', () => {
    expect(seenAs('one two three', 'ltr', 7)).toEqual([['one two'], ['three']])
    expect(seenAs('unbreakable', 'ltr', 3)).toEqual([['unbreakable']])
    expect(seenAs('', 'ltr')).toEqual([[]])
  })
})

describe('a written document', () => {
  it('is a PDF with its fonts inside, over as many pages as it takes', async () => {
    const bytes = Buffer.from(await writePdf(document('rtl'))).toString('latin1')
    expect(bytes.startsWith('%PDF-')).toBe(true)
    expect(bytes).toContain('/FontFile2')
    expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1)
  })

  it('is a Word file whose paragraphs and tables run from right to left where the reader does', async () => {
    const [rtl, ltr] = [wordText(await writeWord(document('rtl'))), wordText(await writeWord(document('ltr')))]
    expect(rtl).toContain('<w:bidiVisual/>')
    expect(rtl).toContain('<w:bidi/>')
    expect(rtl).toContain('مذكرة')
    expect(ltr).not.toContain('<w:bidiVisual/>')
  })
})

/** The main part of the file, unpacked. */
function wordText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const name = Buffer.from('word/document.xml')
  const header = file.indexOf(name) - 30
  const start = header + 30 + name.length + file.readUInt16LE(header + 28)
  const end = file.indexOf(Buffer.from([0x50, 0x4b]), start)
  const packed = file.subarray(start, file.readUInt32LE(header + 18) > 0 ? start + file.readUInt32LE(header + 18) : end)
  return inflateRawSync(packed).toString('utf8')
}
