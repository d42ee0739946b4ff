export type Range = readonly [low: number, high: number]
export type Scale = (value: number) => number

/** A straight scale from values to places; give the places the other way round and it runs the other way. */
export function linearScale([low, high]: Range, [from, to]: Range): Scale {
  const span = high - low
  // Without a spread everything stands in the middle.
  if (span === 0) return () => (from + to) / 2
  return (value) => from + ((value - low) / span) * (to - from)
}

/**
 * Round numbers that cover the range: the fewest steps of 1, 2, 2.5 or 5 times a power of ten, about as many as wanted. No finer than
 * `finest`, the last digit that is written: 57.5 written as 58 would stand in the wrong place.
 */
export function niceTicks([low, high]: Range, wanted: number, finest = 0): readonly number[] {
  const span = high - low || Math.abs(high) || 1
  const raw = span / Math.max(1, wanted)
  const power = 10 ** Math.floor(Math.log10(raw))
  const isWritten = (step: number) => finest === 0 || Math.abs(step / finest - Math.round(step / finest)) < 1e-9
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * power)
  const step = Math.max(finest, steps.find((one) => one >= raw * 0.999 && isWritten(one)) ?? 10 * power)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  // Counted in steps and rounded at the end: adding steps up would drift (0.1 + 0.2).
  const digits = Math.max(0, 1 - Math.floor(Math.log10(step)))
  return Array.from({ length: last - first + 1 }, (_, place) => Number(((first + place) * step).toFixed(digits)))
}

/** Every so many of a list so that no more than `most` are left, counted from the end: the newest always stays. */
export function thin<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, Math.ceil(items.length / Math.max(1, most)))
  return items.filter((_, place) => (items.length - 1 - place) % step === 0)
}

/** The day as a number, for scales of time. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
