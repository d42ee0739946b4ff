import { expect, test } from 'vitest'
import { isMeant, toEntries } from '#src/features/oversee/portfolio/web/entry.ts'
import { isFiltered, readPortfolioSearch } from '#src/features/oversee/portfolio/web/portfolio-search.ts'

const [entry] = toEntries(
  {
    organisations: [
      { id: 'ours', shortName: 'Nordwind', colour: 1 },
      { id: 'theirs', shortName: 'Ōtani Labs', colour: 2 },
    ],
    people: [{ seatId: 'seat', name: 'Anneliese Brandt' }],
    partnerships: [
      {
        id: 'p',
        name: 'Grid-scale storage',
        standing: 'member',
        stage: 'operation',
        stageName: '',
        parties: ['ours', 'theirs'],
        owners: ['seat'],
        health: 'care',
        endsOn: '2027-12-31',
        noticeOn: '2027-10-02',
      },
    ],
  },
  { organisationId: 'ours', stageName: ({ key }) => key, dayOf: (instant) => instant.slice(0, 10) },
)
const meant = (search: Record<string, unknown>) => entry !== undefined && isMeant(entry, readPortfolioSearch(search))

test('a partnership is found by its name, partner and owner, by every word of the search', () => {
  expect(meant({ q: 'storage ōtani' })).toBe(true)
  expect(meant({ q: 'brandt' })).toBe(true)
  expect(meant({ q: 'storage kaito' })).toBe(false)
  expect(entry?.others).toBe('Ōtani Labs')
})

test('filters are taken together, and a period means the days on which something is to be done', () => {
  expect(meant({ stage: 'operation', health: 'care', partner: 'theirs', owner: 'seat' })).toBe(true)
  expect(meant({ stage: 'operation', health: 'sound' })).toBe(false)
  expect(meant({ from: '2027-10-01', to: '2027-10-31' })).toBe(true)
  expect(meant({ from: '2027-10-03', to: '2027-12-30' })).toBe(false)
  expect(meant({ to: '2027-10-02' })).toBe(true)
})

test('an address that makes no sense is read as far as it does', () => {
  const search = { view: 'pie', health: 'fine', from: 'soon', q: 7, stage: 'need', compare: ['a', 3, 'b', 'c', 'd', 'e'] }
  expect(readPortfolioSearch(search)).toEqual({ stage: 'need', compare: ['a', 'b', 'c', 'd'] })
  expect(readPortfolioSearch({ view: 'table' })).toEqual({})
  expect(isFiltered({ view: 'map', sort: 'name' })).toBe(false)
  expect(isFiltered({ q: 'x' })).toBe(true)
})
