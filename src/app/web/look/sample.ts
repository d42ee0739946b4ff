import type { SeriesFigures } from '#src/ui/chart/series.ts'
import type { Side } from '#src/ui/colours.ts'

export const nordwind: Side = { name: 'Nordwind Energie AG', colour: 1 }
export const kaito: Side = { name: 'Kaito Labs', colour: 2 }

export const places = [
  { timeZone: 'Europe/Berlin', name: 'Hamburg' },
  { timeZone: 'Asia/Tokyo', name: 'Osaka' },
]

const months = [
  '2025-10',
  '2025-11',
  '2025-12',
  ...Array.from({ length: 11 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`),
]
const efficiency = [84.2, 84.9, 84.4, 85.1, 84.7, 84.3, 84.8, 85.0, 84.5, 84.9, 80.9, 84.6, 84.8, 85.2]
const answersOfNordwind = [6.1, 5.8, 5.9, 5.2, 5.4, 4.8, 4.6, 4.9, 4.1, 4.3, 4.0, 3.8, 3.9, 3.5]
const answersOfKaito = [11.2, 10.4, 10.9, 9.8, 9.1, 8.6, 7.2, 6.4, 5.9, 5.1, 4.9, 4.4, 4.1, 3.8]

export function efficiencyFigures(label: string, note: string): SeriesFigures {
  return {
    series: [
      {
        name: label,
        points: efficiency.map((value, place) => ({
          day: `${months[place]}-01`,
          value,
          ...(value < 82 ? { signal: true, note } : {}),
        })),
      },
    ],
    target: [
      { from: '2025-10-01', value: 83 },
      { from: '2026-05-01', value: 86 },
    ],
    expected: [82.9, 86.3],
    centre: 84.6,
  }
}

export const answerFigures: SeriesFigures = {
  series: [
    { ...nordwind, points: answersOfNordwind.map((value, place) => ({ day: `${months[place]}-01`, value })) },
    { ...kaito, points: answersOfKaito.map((value, place) => ({ day: `${months[place]}-01`, value })) },
  ],
}

export const themes = [
  { id: 'look.theme-goals', values: [4.4, 4.2], spread: [0.3, 0.35] },
  { id: 'look.theme-openness', values: [4.1, 3.9], spread: [0.3, 0.35] },
  { id: 'look.theme-promises', values: [4.3, 4.2], spread: [0.3, 0.35] },
  { id: 'look.theme-speed', values: [4.2, 2.9], spread: [0.3, 0.35], differs: true },
  { id: 'look.theme-heard', values: [3.9, 3.7], spread: [0.3, 0.35] },
  { id: 'look.theme-future', values: [undefined, undefined], spread: [0, 0] },
] as const

export const partnerships = [
  { name: 'Grid-scale storage', side: kaito, value: 4_200_000, review: '2026-12-03', state: 'care' },
  {
    name: 'Offshore cable maintenance',
    side: { name: 'Maristella S.p.A.', colour: 3 },
    value: 1_150_000,
    review: '2027-01-21',
    state: 'sound',
  },
  {
    name: 'Hydrogen for the ferry line',
    side: { name: 'Rederi Öresund AB', colour: 4 },
    value: 8_900_000,
    review: '2026-10-14',
    state: 'overdue',
  },
  {
    name: 'Apprentice exchange',
    side: { name: 'Fachhochschule Küste', colour: 7 },
    value: 85_000,
    review: '2027-03-02',
    state: 'sound',
  },
] as const

export const people = [
  { name: 'Anneliese Brandt', colour: 1 },
  { name: 'Ōtani Haruka', colour: 2 },
  { name: 'ليلى حداد', colour: 3 },
  { name: 'José Ángel Núñez', colour: 4 },
  { name: '王芳', colour: 5 },
] as const
