import type { DetailData } from '#src/features/oversee/activities/model/detail.ts'
import { type Decimal, normaliseDecimal } from '#src/kit/decimal.ts'

/**
 * A place of an activity whose words a record of the product holds. Where the record cannot say it exactly as it was written (a title
 * longer than titles are, a number with a closing zero), the writing is kept beside it, and counts as long as it means the same.
 */
export interface Slot {
  read(): string | null | undefined
  write(value: string | null | undefined): void
}

export const attributeSlot = ({ attributes }: DetailData, name: string): Slot => ({
  read: () => attributes[name],
  write: (value) => {
    if (value === undefined) delete attributes[name]
    else attributes[name] = value
  },
})

export const textSlot = ({ content }: DetailData): Slot => ({
  read: () => (content[0] === null ? null : content.map((one) => (typeof one === 'string' ? one : '')).join('')),
  write: (value) => {
    content.splice(0, content.length, ...(value === undefined || value === '' ? [] : [value]))
  },
})

type Meaning = (written: string) => string | undefined

/** Hands over what a place says: answers it as the record will hold it, and leaves in the place only what the record cannot hold. */
export function handOver(slot: Slot, meaning: Meaning): string | undefined {
  const written = slot.read()
  const held = typeof written === 'string' ? meaning(written) : undefined
  if (held !== undefined && held === written) slot.write(null)
  return held
}

/** Fills a place again from the record; a place whose record says nothing any more is emptied. */
export function fillIn(slot: Slot, held: string | undefined, meaning: Meaning): void {
  const kept = slot.read()
  const meant = typeof kept === 'string' ? meaning(kept) : undefined
  if (held !== undefined && meant === held) return
  if (held !== undefined) slot.write(held)
  // What no record could hold (a word where numbers are expected) stays as it was written.
  else if (kept === null || meant !== undefined) slot.write(undefined)
}

/** Fits a text into a field of the product. */
export const shortened =
  (most: number, empty = '') =>
  (written: string): string => {
    const text = written.trim()
    if (text === '') return empty
    return text.length <= most
      ? text
      : `${[...text.slice(0, most - 1)]
          .filter((sign) => sign.isWellFormed())
          .join('')
          .trimEnd()}…`
  }

/** The number that was written, in the one form in which numbers are kept. */
export function decimalOf(written: string): Decimal | undefined {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(written)
  if (!match || `${match[2]}${match[3] ?? ''}` === '') return undefined
  return normaliseDecimal(`${match[1] === '-' ? '-' : ''}${match[2] || '0'}${match[3] ? `.${match[3]}` : ''}`)
}

/** The day that was written, with or without a time zone. */
export const dayWritten = (written: string): string | undefined => /^\s*(\d{4}-\d\d-\d\d)/.exec(written)?.[1]
