import bidiFactory, { type Bidi } from 'bidi-js'
import { directionOfWords, hasRightToLeft, withoutMarks } from '#src/exchange/document/document.ts'
import { type Face, faceOf } from '#src/platform/documents/fonts.ts'

// Its types speak of an ES module, the package is none: what is imported is the factory itself.
const bidi = (bidiFactory as unknown as () => Bidi)()

/** A piece of a line that is drawn at once: one direction, one font, in the order in which it is seen. */
export interface Piece {
  readonly text: string
  readonly face: Face
}

export interface Line {
  readonly pieces: readonly Piece[]
}

/** Lines of a paragraph, broken where words end. Widths are asked of whoever draws. */
export function layLines(
  text: string,
  { width, direction, measure }: { width: number; direction: 'ltr' | 'rtl'; measure: (piece: Piece) => number },
): Line[] {
  const levels = bidi.getEmbeddingLevels(text, directionOfWords(text, direction))
  const faces = faceOf(text)
  const pieceWidth = (from: number, to: number) =>
    piecesOf({ text, levels: levels.levels, faces }, from, to).reduce((sum, piece) => sum + measure(piece), 0)
  const lines: Line[] = []
  let start = 0
  let end = 0
  for (const word of text.matchAll(/\S+\s*/g)) {
    const after = word.index + word[0].trimEnd().length
    if (end > start && pieceWidth(start, after) > width) {
      lines.push({ pieces: piecesOf({ text, levels: levels.levels, faces }, start, end) })
      start = word.index
    }
    end = after
  }
  if (end > start || lines.length === 0)
    lines.push({ pieces: piecesOf({ text, levels: levels.levels, faces }, start, Math.max(start, end)) })
  return lines
}

interface Paragraph {
  readonly text: string
  readonly levels: Uint8Array
  readonly faces: readonly Face[]
}

/** The stretch as pieces from left to right (rule L2 of the Unicode bidirectional algorithm). */
function piecesOf({ text, levels, faces }: Paragraph, from: number, to: number): Piece[] {
  const runs: { from: number; to: number; level: number; face: Face }[] = []
  for (let at = from; at < to; at++) {
    const [level, face] = [levels[at] ?? 0, faces[at] ?? 'latin']
    const last = runs.at(-1)
    if (last && last.level === level && last.face === face) last.to = at + 1
    else runs.push({ from: at, to: at + 1, level, face })
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level--) reverseFrom(runs, level)
  // Marks have done their work once the order is found: they have no letters to draw.
  return runs
    .map((run) => ({ text: withoutMarks(seen(text.slice(run.from, run.to), run.level)), face: run.face }))
    .filter((piece) => piece.text !== '')
}

function reverseFrom<Run extends { level: number }>(runs: Run[], level: number): void {
  for (let start = 0; start < runs.length; start++) {
    if (runs[start]!.level < level) continue
    let end = start
    while (end + 1 < runs.length && runs[end + 1]!.level >= level) end++
    runs.splice(start, end - start + 1, ...runs.slice(start, end + 1).reverse())
    start = end
  }
}

/** Brackets turn with the direction. The shaper itself turns letters around; what has none must be turned here. */
function seen(text: string, level: number): string {
  if (level % 2 === 0) return text
  const mirrored = [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
  return hasRightToLeft(text) ? mirrored.join('') : mirrored.reverse().join('')
}
