/** Drawn on a grid of 16 with a line of 1.5: one hand for every icon of the product. */
export const icons = {
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M8 4.75V8l2.25 1.75',
  alert: 'M8 2 14.5 13.5h-13zM8 6.5v3M8 11.6v.01',
  dash: 'M3.5 8h9',
  dot: 'M8 6.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5',
  circle: 'M8 2.75a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 0 0 0-10.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  sort: 'M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14',
  undo: 'M6 3.5 2.5 7 6 10.5M2.5 7h7a4 4 0 0 1 0 8H8',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  board: 'M2.5 3h3v10h-3zM6.5 3h3v6h-3zM10.5 3h3v8h-3z',
  map: 'M2.5 2.5v11h11M6 9.5v.01M9 5v.01M11.5 8v.01M5.5 5.5v.01',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V4.5M10.5 2.5V4.5',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6',
  chart: 'M2.5 2.5v11h11M5 10.5l3-3.5 2 2 3.5-4.5',
  sun: 'M8 5.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5M8 1.25v1.5M8 13.25v1.5M1.25 8h1.5M13.25 8h1.5M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1',
  moon: 'M13.5 9.75A6 6 0 0 1 6.25 2.5a5.75 5.75 0 1 0 7.25 7.25',
  screen: 'M2 3h12v8.5H2zM5.5 14h5',
  language:
    'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M1.75 8h12.5M8 1.75c2 2 2.75 4 2.75 6.25S10 12.25 8 14.25c-2-2-2.75-4-2.75-6.25S6 3.75 8 1.75',
  half: 'M8 2.25a5.75 5.75 0 1 0 0 11.5zM8 2.25a5.75 5.75 0 0 1 0 11.5',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  people:
    'M6 3a2.25 2.25 0 1 0 0 4.5A2.25 2.25 0 0 0 6 3M1.75 13c.25-2.5 2-4 4.25-4s4 1.5 4.250 4M10.5 3.250a2.250 2.250 0 0 1 0 4M11.750 9.250c1.5.5 2.350 1.9 2.5 3.750',
  offline:
    'M2 2l12 12M1.5 6.5C2.5 5.5 3.7 4.750 5 4.3M8 4c2.5 0 4.750 1 6.5 2.5M4.250 9.250a5.5 5.5 0 0 1 2.250-1.2M8 12.5v.01',
  bell: 'M8 2a4 4 0 0 0-4 4c0 4-1.500 5.250-1.500 5.250h11S12 10 12 6a4 4 0 0 0-4-4M6.750 13.500a1.400 1.400 0 0 0 2.500 0',
  external: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5',
} as const

export type IconName = keyof typeof icons

/** Icons that point along the line of reading and turn with it. */
export const turningIcons: ReadonlySet<IconName> = new Set<IconName>(['chevron', 'back', 'undo', 'external'])
