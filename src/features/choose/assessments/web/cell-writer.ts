import { methodNames } from '#src/features/choose/assessments/model/ranking.ts'
import { figuresBy, placesBy, type Standing } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import type { NumberTexts } from '#src/features/choose/assessments/web/useNumberTexts.ts'
import { writeText } from '#src/features/choose/assessments/web/write-text.ts'

/**
 * Writes ranks, lengths and shares into the rows of the ranking, row by row in the order given. The rows are drawn empty; whatever
 * changes with a weight is written here and nowhere else, and only where it would look another way. Nothing is read from the page.
 */
export function cellWriter(rows: HTMLElement, order: readonly number[], { whole, percent }: NumberTexts) {
  const ranks = write([...rows.querySelectorAll<HTMLElement>('[data-rank]')], (cell, rank) => {
    writeText(cell, whole(rank))
    const isFirst = String(rank === 1)
    if (cell.dataset.first !== isFirst) cell.dataset.first = isFirst
  })
  const lengths = write([...rows.querySelectorAll<HTMLElement>('[data-length]')], (bar, length) => {
    // Painted anew and nothing more: a width would be laid out, a transform would be a layer's business.
    bar.style.backgroundSize = `${length}% 100%`
  })
  const shares = write([...rows.querySelectorAll<HTMLElement>('[data-share]')], (cell, share) => {
    writeText(cell, percent(share))
  })
  const columns = methodNames.length + 1
  return (standing: Standing) => {
    for (const [column, method] of methodNames.entries()) {
      const places = placesBy(standing, method)
      const figures = figuresBy(standing, method)
      const lengthOf = lengthBetween(figures, method === 'vikor')
      for (const [row, i] of order.entries()) {
        ranks(row * methodNames.length + column, places[i] ?? 0)
        lengths(row * columns + column, lengthOf(figures[i] ?? 0))
      }
    }
    for (const [row, i] of order.entries()) {
      const share = Math.round((100 * (standing.firsts[i] ?? 0)) / standing.samples)
      shares(row, share)
      lengths(row * columns + methodNames.length, share)
    }
  }
}

/** Remembers what stands in each place, so that the same is not written twice. */
function write(places: readonly HTMLElement[], put: (place: HTMLElement, value: number) => void) {
  const shown = new Int32Array(places.length).fill(-1)
  return (at: number, value: number) => {
    const place = places[at]
    if (!place || shown[at] === value) return
    shown[at] = value
    put(place, value)
  }
}

/** Where a figure lies between the worst and the best of its method, in hundredths; of VIKOR's, less is better. */
function lengthBetween(figures: Float64Array, isLessBetter: boolean): (figure: number) => number {
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  if (low === high) return () => 100
  const [worst, best] = isLessBetter ? [high, low] : [low, high]
  return (figure) => Math.round((100 * (figure - worst)) / (best - worst))
}
