/** A document as words and tables, whatever it will be written as. */
export interface Document {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'title' | 'heading' | 'text' | 'quiet'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** How wide the columns are, in proportion. */
      readonly widths: readonly number[]
    }

/** Marks that isolate words inside a sentence on a screen: writers that know no such marks take them out. */
export const withoutMarks = (text: string): string => text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '')

/** Whether letters written from right to left stand in it. */
export const hasRightToLeft = (text: string): boolean => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text)

/** Words that people wrote in another script run their own way, inside a document of either direction. */
export function directionOfWords(text: string, document: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const letters = text.match(/\p{L}/gu) ?? []
  const turned = letters.filter(hasRightToLeft).length
  if (letters.length === 0 || (turned > 0 && turned < letters.length)) return document
  return turned === 0 ? 'ltr' : 'rtl'
}
