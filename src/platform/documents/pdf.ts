import PdfDocument from 'pdfkit'
import { type Block, type Document, withoutMarks } from '#src/exchange/document/document.ts'
import { faces, readFace, type Weight, weights } from '#src/platform/documents/fonts.ts'
import { type Line, layLines, type Piece } from '#src/platform/documents/lines.ts'

const margin = 56
const colours = { ink: '#1b2a2f', muted: '#566466', line: '#d9d2c5' }
const sizes = { title: 22, heading: 14, text: 10.5, quiet: 9, table: 9 }

interface Pen {
  readonly pdf: PDFKit.PDFDocument
  readonly direction: 'ltr' | 'rtl'
  readonly left: number
  readonly width: number
  readonly bottom: number
  y: number
}

interface Style {
  readonly size: number
  readonly weight: Weight
  readonly colour: string
}

/** The document for print: shaped, in its direction of reading, with its fonts inside. */
export function writePdf(document: Document): Promise<Uint8Array> {
  const pdf = new PdfDocument({ size: 'A4', margin, info: { Title: withoutMarks(document.title) }, lang: document.language })
  for (const face of faces) for (const weight of weights) pdf.registerFont(`${face}-${weight}`, readFace(face, weight))
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  const { width, height } = pdf.page
  const pen: Pen = {
    pdf,
    direction: document.direction,
    left: margin,
    width: width - 2 * margin,
    bottom: height - margin,
    y: margin,
  }
  for (const block of document.blocks) drawBlock(pen, block)
  pdf.end()
  return done
}

function drawBlock(pen: Pen, block: Block): void {
  if (block.kind === 'table') {
    drawTable(pen, block)
    return
  }
  if (block.kind === 'list') {
    for (const item of block.items) drawItem(pen, item)
    pen.y += 6
    return
  }
  const isHead = block.kind === 'title' || block.kind === 'heading'
  const style: Style = {
    size: sizes[block.kind],
    weight: isHead ? 600 : 400,
    colour: block.kind === 'quiet' ? colours.muted : colours.ink,
  }
  // A heading alone at the foot of a page helps nobody.
  if (block.kind === 'heading') {
    pen.y += 12
    keepTogether(pen, 70)
  }
  for (const line of block.text.split('\n')) drawText(pen, line, style)
  pen.y += isHead ? 6 : 4
}

function drawText(pen: Pen, text: string, style: Style): void {
  const lines = lay(pen, text, { ...style, width: pen.width })
  for (const line of lines) {
    keepTogether(pen, leading(style))
    drawLine(pen, line, { ...style, left: pen.left, width: pen.width, y: pen.y })
    pen.y += leading(style)
  }
}

function drawItem(pen: Pen, text: string): void {
  const style: Style = { size: sizes.text, weight: 400, colour: colours.ink }
  const indent = 14
  const left = pen.direction === 'rtl' ? pen.left : pen.left + indent
  const width = pen.width - indent
  for (const [i, line] of lay(pen, text, { ...style, width }).entries()) {
    keepTogether(pen, leading(style))
    if (i === 0) {
      const x = pen.direction === 'rtl' ? pen.left + pen.width - 5 : pen.left + 3
      pen.pdf.circle(x, pen.y + style.size * 0.62, 1.6).fill(colours.muted)
    }
    drawLine(pen, line, { ...style, left, width, y: pen.y })
    pen.y += leading(style)
  }
}

function drawTable(pen: Pen, { head, rows, widths }: Extract<Block, { kind: 'table' }>): void {
  const sum = widths.reduce((total, one) => total + one, 0)
  const columns = widths.map((one) => (pen.width * one) / sum)
  const drawRow = (cells: readonly string[], weight: Weight) => {
    const style: Style = { size: sizes.table, weight, colour: colours.ink }
    const laid = cells.map((text, i) => lay(pen, text, { ...style, width: (columns[i] ?? 0) - 8 }))
    const height = Math.max(...laid.map((lines) => lines.length)) * leading(style) + 8
    const isNewPage = keepTogether(pen, height)
    if (isNewPage && weight === 400) drawRow(head, 600)
    let offset = 0
    for (const [i, lines] of laid.entries()) {
      const own = columns[i] ?? 0
      const left = pen.direction === 'rtl' ? pen.left + pen.width - offset - own : pen.left + offset
      for (const [n, line] of lines.entries())
        drawLine(pen, line, { ...style, left: left + 4, width: own - 8, y: pen.y + 4 + n * leading(style) })
      offset += own
    }
    pen.y += height
    pen.pdf
      .moveTo(pen.left, pen.y)
      .lineTo(pen.left + pen.width, pen.y)
      .lineWidth(0.5)
      .stroke(colours.line)
  }
  pen.y += 4
  drawRow(head, 600)
  for (const row of rows) drawRow(row, 400)
  pen.y += 8
}

const leading = ({ size }: Style) => size * 1.5

/** True where a new page was begun. */
function keepTogether(pen: Pen, height: number): boolean {
  if (pen.y + height <= pen.bottom) return false
  pen.pdf.addPage()
  pen.y = margin
  return true
}

function lay(pen: Pen, text: string, style: Style & { width: number }): Line[] {
  const measure = (piece: Piece) => {
    pen.pdf.font(`${piece.face}-${style.weight}`, style.size)
    return pen.pdf.widthOfString(piece.text, shaping)
  }
  return layLines(text, { width: style.width, direction: pen.direction, measure })
}

/** Given features, the words of a piece are shaped together and not one by one. */
const shaping = { features: ['liga'] as PDFKit.Mixins.OpenTypeFeatures[] }

function drawLine(pen: Pen, { pieces }: Line, at: Style & { left: number; width: number; y: number }): void {
  const { pdf, direction } = pen
  const lengths = pieces.map((piece) => pdf.font(`${piece.face}-${at.weight}`, at.size).widthOfString(piece.text, shaping))
  const length = lengths.reduce((sum, one) => sum + one, 0)
  let x = direction === 'rtl' ? at.left + at.width - length : at.left
  for (const [i, piece] of pieces.entries()) {
    pdf.font(`${piece.face}-${at.weight}`, at.size).fillColor(at.colour)
    pdf.text(piece.text, x, at.y, { ...shaping, lineBreak: false })
    x += lengths[i] ?? 0
  }
}
