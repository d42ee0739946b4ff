// What we use of it; the package has no types of its own.
declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(code: number): boolean
  }
  export function create(buffer: Uint8Array): Font
}
