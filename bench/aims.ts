/** What the figures are held against, in one place. A ratio is requests a second of the program over those of the bare server. */
export const aims = {
  rows: {
    record: 0.6,
    page: 0.6,
    series: 3,
    create: 0.5,
    portfolio: 20,
    search: 0.6,
  },
  laterStartSeconds: 2,
  memoryMegabytes: 150,
  /** From a dragged weight to its answer, the 95th of a hundred, on a processor four times slower. */
  dragMilliseconds: 100,
} as const

export type RowName = keyof typeof aims.rows
export const rowNames = Object.keys(aims.rows) as RowName[]
