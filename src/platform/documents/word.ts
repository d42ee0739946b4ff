import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Document as WordDocument,
} from 'docx'
import { type Block, type Document, hasRightToLeft, withoutMarks } from '#src/exchange/document/document.ts'

/** Fonts that every office program has; what they lack in letters it takes from its own. */
const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' }
/** Twentieths of a point. */
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'D9D2C5' }

/** The document for word processors, in its direction of reading. */
export async function writeWord(document: Document): Promise<Uint8Array> {
  const word = new WordDocument({
    title: withoutMarks(document.title),
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: document.language, bidirectional: document.language } } },
      },
    },
    sections: [{ properties: {}, children: document.blocks.flatMap((block) => writeBlock(block, document)) }],
  })
  return new Uint8Array(await Packer.toBuffer(word))
}

function writeBlock(block: Block, { direction }: Document): (Paragraph | Table)[] {
  const bidirectional = direction === 'rtl'
  if (block.kind === 'table') return [writeTable(block, bidirectional), new Paragraph({ text: '' })]
  if (block.kind === 'list')
    return block.items.map(
      (item) => new Paragraph({ bidirectional, bullet: { level: 0 }, spacing: { after: 60 }, children: writeRuns(item) }),
    )
  if (block.kind === 'title')
    return [new Paragraph({ bidirectional, heading: HeadingLevel.TITLE, children: writeRuns(block.text) })]
  if (block.kind === 'heading')
    return [
      new Paragraph({
        bidirectional,
        heading: HeadingLevel.HEADING_1,
        spacing: { before: 320, after: 120 },
        keepNext: true,
        children: writeRuns(block.text),
      }),
    ]
  const colour = block.kind === 'quiet' ? { color: '566466', size: 19 } : {}
  // Line breaks that people wrote are paragraphs of their own.
  return block.text
    .split('\n')
    .map((line) => new Paragraph({ bidirectional, spacing: { after: 120 }, children: writeRuns(line, colour) }))
}

function writeTable({ head, rows, widths }: Extract<Block, { kind: 'table' }>, bidirectional: boolean): Table {
  const sum = widths.reduce((total, one) => total + one, 0)
  const cell = (text: string, place: number, bold: boolean) =>
    new TableCell({
      width: { size: Math.round((9000 * (widths[place] ?? 1)) / sum), type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      borders: { top: rule, bottom: rule, left: none, right: none },
      children: [new Paragraph({ bidirectional, alignment: AlignmentType.START, children: writeRuns(text, { bold }) })],
    })
  return new Table({
    visuallyRightToLeft: bidirectional,
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: widths.map((one) => Math.round((9000 * one) / sum)),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, i) => cell(text, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })),
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Word asks each run which way it is written; numbers and signs go with the words before them. */
function writeRuns(text: string, more: { bold?: boolean; color?: string; size?: number } = {}): TextRun[] {
  const words = withoutMarks(text).split(/(\s+)/)
  const runs: { text: string; rightToLeft: boolean }[] = []
  for (const word of words) {
    const last = runs.at(-1)
    const isStrong = /\p{L}/u.test(word)
    const rightToLeft = isStrong ? hasRightToLeft(word) : (last?.rightToLeft ?? hasRightToLeft(text))
    if (last && last.rightToLeft === rightToLeft) last.text += word
    else runs.push({ text: word, rightToLeft })
  }
  return runs.map((run) => new TextRun({ ...run, ...more, ...(more.bold ? { boldComplexScript: true } : {}) }))
}
