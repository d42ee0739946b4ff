import type { Tone } from '../state/StateBadge.tsx'
import { niceTicks, type Range } from './scale.ts'

export type DotBand = { readonly id: string; readonly name: string; readonly tone: Tone }
export type Dot = {
  readonly id: string
  readonly band: string
  readonly value: number
  readonly name: string
  /** All of it in words; asked for where it is drawn. */
  readonly words: () => string
}

/** Values of very different size are set out by their size: each line is ten times the one below. */
function isWide(values: readonly number[]): boolean {
  const positive = values.filter((value) => value > 0)
  return positive.length > 0 && Math.max(...positive) / Math.min(...positive) > 50
}

export type Height = { readonly at: (value: number) => number; readonly ticks: readonly number[] }

/** Where a value stands between the foot (0) and the head (1). */
export function heightOf(values: readonly number[]): Height {
  const highest = values.reduce((most, value) => Math.max(most, value), 0)
  if (!isWide(values)) {
    const ticks = niceTicks([0, highest || 1], 4)
    const top = ticks.at(-1) ?? 1
    return { at: (value) => value / top, ticks }
  }
  const least = values.reduce((low, value) => (value > 0 ? Math.min(low, value) : low), highest)
  const range: Range = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(highest))]
  const span = range[1] - range[0] || 1
  const ticks = Array.from({ length: span + 1 }, (_, step) => 10 ** (range[0] + step))
  return { at: (value) => (value <= 0 ? 0 : (Math.log10(value) - range[0]) / span), ticks }
}

export type DotRow = { readonly band: string; readonly place: number; readonly dots: readonly Dot[] }

/** Dots of about the same value stand beside each other: so many rows from foot to head, each with its dots in order of value. */
export function rowsOfDots(dots: readonly Dot[], height: Height, rows: number): readonly DotRow[] {
  const placed = Map.groupBy(dots, ({ band, value }) => `${Math.min(rows - 1, Math.floor(height.at(value) * rows))} ${band}`)
  return [...placed].map(([key, here]) => {
    const [place = '0', ...band] = key.split(' ')
    return { band: band.join(' '), place: Number(place), dots: [...here].sort((first, second) => first.value - second.value) }
  })
}
