import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

/** The parts in which the font comes, each with letters of its own. IBM Plex Sans Arabic, SIL Open Font License 1.1. */
export const faces = ['latin', 'arabic', 'latin-ext', 'cyrillic-ext'] as const
export type Face = (typeof faces)[number]
export const weights = [400, 600] as const
export type Weight = (typeof weights)[number]

const find = createRequire(import.meta.url)

export const readFace = (face: Face, weight: Weight): Buffer =>
  readFileSync(find.resolve(`@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${face}-${weight}-normal.woff`))

let known: Map<Face, { hasGlyphForCodePoint(code: number): boolean }> | undefined

/** The face of every UTF-16 unit of a text: the first that has its letter. What none has stays with the first and is drawn as a box. */
export function faceOf(text: string): Face[] {
  known ??= new Map(faces.map((face) => [face, create(readFace(face, 400))]))
  const found: Face[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    // A space goes with the words before it, so that they are shaped as one.
    const last = found.at(-1)
    const own =
      last && known.get(last)?.hasGlyphForCodePoint(code)
        ? last
        : faces.find((face) => known?.get(face)?.hasGlyphForCodePoint(code))
    for (let unit = 0; unit < sign.length; unit++) found.push(own ?? 'latin')
  }
  return found
}
