import { superuserConnection } from '#src/platform/database/embedded/attach.ts'
import { createCaller, found } from '../scripts/pictures-caller.ts'
import { openBrowser } from '../tests/support/browser.ts'
import { addManyPartnerships } from '../tests/support/many-partnerships.ts'
import { type PageFigures, type Visit, type Visitor, visit } from './page-visit.ts'

const organisation = {
  legalName: 'Nordwind AG',
  shortName: 'Nordwind',
  country: 'DE',
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  colour: 1,
}
const many = 10_000

const sort: Visit['act'] = (page) =>
  page
    .getByRole('button', { name: /^Partnership/ })
    .first()
    .click()

const ofSample = (spaceId: string): readonly Visit[] => [
  { page: 'today', path: '/today' },
  { page: 'portfolio', path: '/portfolio', act: sort },
  { page: 'partnership', path: `/partnerships/${spaceId}` },
  { page: 'commitments', path: `/partnerships/${spaceId}/commitments` },
  { page: 'measures', path: `/partnerships/${spaceId}/measures` },
  { page: 'all parts', path: '/look', act: sort },
]

const rows = '[data-index="0"]'
/** Another letter at each turn. */
const type: Visit['act'] = (page, turn) => page.getByLabel('Name or partner').press('hokkai'.charAt(turn))
const views = ['Board', 'Map', 'Calendar', 'Table']

const ofMany: readonly Visit[] = [
  { page: '10,000: sorted', path: '/portfolio', until: rows, act: sort },
  { page: '10,000: filtered', path: '/portfolio', until: rows, act: type },
  {
    page: '10,000: another view',
    path: '/portfolio',
    until: rows,
    act: (page, turn) => page.getByText(views[turn % views.length] ?? '', { exact: true }).click(),
  },
  { page: '10,000: board', path: '/portfolio?view=board', until: '[data-card]', act: type },
  { page: '10,000: map', path: '/portfolio?view=map', until: 'figure svg', act: type },
  {
    page: '10,000: calendar',
    path: '/portfolio?view=calendar',
    until: '[data-day]',
    act: (page) => page.getByRole('button', { name: 'The month after' }).click(),
  },
]

/** Opens the pages of a sample alliance on a running program, then the portfolio of ten thousand. */
export async function measurePages(address: string, dataDir: string): Promise<PageFigures[]> {
  const sample = createCaller(address)
  const { seatId, spaceId } = await sample.call('POST', '/sample')
  const visitor: Visitor = { seatId: String(seatId), cookies: sample.cookies }
  const browser = await openBrowser()
  try {
    const figures = [await visit(browser, address, { page: 'first', path: '/' })]
    for (const wish of ofSample(String(spaceId))) figures.push(await visit(browser, address, { ...wish, visitor }))
    const hub = await fillPortfolio(address, dataDir)
    for (const wish of ofMany) figures.push(await visit(browser, address, { ...wish, visitor: hub }))
    return figures
  } finally {
    await browser.close()
  }
}

async function fillPortfolio(address: string, dataDir: string): Promise<Visitor> {
  const caller = await found(address, { ...organisation, person: 'Anneliese Brandt' })
  const me = (await caller.call('GET', '/me')) as { id?: string; seats?: { organisation: { id: string } }[] }
  const { user, password, database, host } = superuserConnection(dataDir)
  const seatId = caller.seat ?? ''
  await addManyPartnerships({
    ownerUrl: `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(String(host))}`,
    seat: { seatId, organisationId: me.seats?.[0]?.organisation.id ?? '' },
    count: many,
  })
  return { seatId, cookies: caller.cookies }
}
