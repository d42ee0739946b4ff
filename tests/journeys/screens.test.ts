import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { offerAnswer } from '#src/features/oversee/answer-links/actions/answering.ts'
import { directionOf } from '#src/kit/locale.ts'
import { claimToken, operatorAccount } from '../isolation/scene.ts'
import { openBrowser } from '../support/browser.ts'
import { createWorld, type TestSeat, type World } from '../support/world.ts'
import { hasChart, motionOf, muteCharts, problemsEnlarged } from './steps/enlarged.ts'
import { fill, overflowOf, problemsOf, routesOf, visit } from './steps/every-route.ts'
import { enterSample, type FurnishedSample, furnishSample } from './steps/furnished-sample.ts'
import { locales, longestTexts } from './steps/longest-texts.ts'

const [fromRight] = locales.filter((locale) => directionOf(locale) === 'rtl')

/** Who sees a page: somebody at the door, whoever runs the installation, somebody of the alliance. */
type Who = 'stranger' | 'operator' | 'party'
const atDoor: Readonly<Record<string, Who>> = {
  '/': 'stranger',
  '/sign-up': 'stranger',
  '/sign-in': 'stranger',
  '/forgot-password': 'stranger',
  '/reset-password': 'stranger',
  '/verify-email': 'stranger',
  '/claim': 'stranger',
  '/join/$token': 'stranger',
  '/invitation/$token': 'stranger',
  '/answer/$token': 'stranger',
  '/asked/$token': 'stranger',
  '/set-up': 'operator',
  '/operator': 'operator',
}

let world: World
let browser: Browser
let url: string
let sample: FurnishedSample
let tokens: Readonly<Record<string, string>>
let operatorCookie: { readonly name: string; readonly value: string }

beforeAll(async () => {
  world = await createWorld()
  url = await world.server.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  sample = await furnishSample(world)
  tokens = await makeTokens()
  operatorCookie = await claim()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

/** Links that lead in from outside: into an organisation, into a partnership, to one answer. */
async function makeTokens() {
  const founder = await world.addOrganisation()
  const last = (link: string) => link.split('/').at(-1) ?? ''
  const seat = await founder.api.seats.invite({ email: 'new@example.test', administrator: false, coordinator: false })
  const partner = await world.addOrganisation()
  const spaceId = await world.addPartnership([founder, partner])
  const alone = (await founder.api.partnerships.start({ name: 'Another' })).id
  const { invitation } = await founder.api.parties.invite({ spaceId: alone, email: 'other@example.test', withHistory: true })
  const offered = await founder.api.commitments.propose({
    spaceId,
    title: 'Share the data of the pilot',
    owedBy: founder.organisationId,
    owedTo: [partner.organisationId],
    due: { kind: 'day', day: '2030-06-28' },
  })
  const id = crypto.randomUUID()
  const asked = { id, seatId: partner.seatId, spaceId, subjectKind: 'commitment', subjectId: offered.id } as const
  await offerAnswer(world.server.services, asked)
  return {
    '/join/$token': last(seat.link),
    '/invitation/$token': last(invitation?.link ?? ''),
    '/answer/$token': world.server.services.links.sign('answer', id),
    '/asked/$token': last(await askCandidate(founder)),
  }
}

async function askCandidate({ api, organisationId: spaceId }: TestSeat): Promise<string> {
  const shape = { parent: null, about: '', kind: 'scale', unit: '', direction: 'max', points: null, mustReach: null } as const
  const criteria = [
    { ...shape, key: 'values', name: 'Values', anchors: ['Nothing in common', '', '', '', 'The same'], bothSides: true },
  ]
  const search = await api.selections.start({
    spaceId,
    title: 'Search',
    purpose: '',
    audience: { kind: 'organisation' },
    criteria,
  })
  const candidate = await api.candidates.add({ spaceId, selectionId: search.id, name: 'Kaito Labs' })
  const ends = { low: 'Not at all', high: 'Fully' }
  return (await api.candidateQuestions.ask({ spaceId, candidateId: candidate.id, ends })).link
}

async function claim() {
  const { http } = world.server
  const payload = { ...operatorAccount, token: claimToken(world) }
  await http.inject({ method: 'POST', url: '/api/installation/claim', payload })
  const answer = await http.inject({ method: 'POST', url: '/api/sessions', payload: operatorAccount })
  const [name = '', value = ''] = [answer.headers['set-cookie']].flat()[0]?.split(';')[0]?.split('=') ?? []
  return { name, value }
}

function idAt(route: string, name: string): string | undefined {
  const { spaceId, ids } = sample
  const isHome = route.startsWith('/organisation')
  const byName: Readonly<Record<string, string | undefined>> = {
    token: tokens[route],
    spaceId,
    commitmentId: ids.commitment,
    setId: isHome ? ids.homeQuestionSet : ids.questionSet,
    roundId: route.endsWith('/next') ? (isHome ? ids.homeRevealed : ids.revealedRound) : isHome ? ids.homeRound : ids.round,
    selectionId: ids.selection,
    candidateId: ids.candidate,
  }
  const byPlace: Readonly<Record<string, string>> = {
    '/organisation/needs/$id': ids.need,
    '/organisation/goals/$id': ids.goal,
    '/organisation/readiness/$id': ids.readiness,
    '/partnerships/$spaceId/objectives/$id': ids.objective,
    '/partnerships/$spaceId/alignment/$id': ids.alignment,
    '/partnerships/$spaceId/measures/$id': ids.measure,
  }
  return name === 'id' ? byPlace[route] : byName[name]
}

interface Walk {
  readonly who: Who
  readonly locale: string
  readonly width: number
  /** Texts to be read instead of those of the locale. */
  readonly texts?: Readonly<Record<string, string>>
  readonly look: (page: Page) => Promise<readonly string[]>
}

/** Opens the product once and goes through all pages of its router; tells what was found, page by page. */
async function walk(what: Walk): Promise<string[]> {
  const page = await enter(what)
  const found: string[] = []
  for (const route of await routesOf(page)) {
    if ((atDoor[route] ?? 'party') !== what.who) continue
    found.push(...(await lookAt(page, route, what.look)).map((problem) => `${route}: ${problem}`))
  }
  await page.context().close()
  return found
}

async function lookAt(page: Page, route: string, look: Walk['look']): Promise<readonly string[]> {
  const path = fill(route, idAt)
  if (path === undefined) return ['nothing is known to look at there']
  try {
    await visit(page, path)
    return await look(page)
  } catch (problem) {
    return [String(problem)]
  }
}

const entrances: Readonly<Record<Who, string>> = { stranger: '/', operator: '/operator', party: '/today' }

async function enter({ who, locale, width, texts }: Walk): Promise<Page> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ baseURL: url, viewport, reducedMotion: 'reduce', colorScheme: 'light' })
  context.setDefaultTimeout(15_000)
  await context.addInitScript((language) => localStorage.setItem('ui.language', language), locale)
  if (texts)
    await context.route(`**/assets/${locale}-*.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(texts)}` }),
    )
  if (who === 'party') await enterSample(context, url, sample)
  if (who === 'operator') await context.addCookies([{ ...operatorCookie, url }])
  await speak(context, locale)
  const page = await context.newPage()
  await page.goto(entrances[who])
  await page.locator(`html[lang=${locale}] h1`).waitFor()
  return page
}

/** The same person reads in several languages at once here, which no account can: what it says of its language is put right on the way. */
async function speak(context: BrowserContext, locale: string): Promise<void> {
  await context.route('**/api/me', async (route) => {
    const answer = await route.fetch()
    if (!answer.ok()) return route.fulfill({ response: answer })
    return route.fulfill({ response: answer, json: { ...(await answer.json()), locale } })
  })
}

const everybody: readonly Who[] = ['stranger', 'operator', 'party']
async function walkAll(what: Omit<Walk, 'who'>): Promise<string[]> {
  const found: string[] = []
  for (const who of everybody) found.push(...(await walk({ ...what, who })))
  return found
}

/** Another scheme changes colours alone, so the other rules are asked once. */
async function lookInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const all = await problemsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...all, ...(await problemsOf(page, 'contrast'))]
}

async function lookWide(page: Page): Promise<string[]> {
  if (await hasChart(page)) charts.push(new URL(page.url()).pathname)
  const seen = [...(await lookInBothSchemes(page)), ...(await motionOf(page)), ...(await muteCharts(page))]
  return [...seen, ...(await problemsEnlarged(page))]
}
const charts: string[] = []

async function lookInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...(await problemsOf(page)), ...(await overflowOf(page))]
}

test.concurrent('every page is clean on a wide screen, light and dark, still for whoever asks for it, and enlarged twice', async () => {
  expect(await walkAll({ locale: 'en', width: 1280, look: lookWide })).toEqual([])
  // Otherwise nothing would have been said about charts.
  expect(charts.length).toBeGreaterThanOrEqual(4)
})

test.concurrent('every page is clean on the smallest phone, from right to left, dark, and nothing stands out of it', async () => {
  expect(await walkAll({ locale: fromRight ?? '', width: 320, look: lookInTheDark })).toEqual([])
})

test.concurrent('the longest text of all languages fits into 320 pixels', async () => {
  expect(await walkAll({ locale: 'en', width: 320, texts: longestTexts(), look: overflowOf })).toEqual([])
})

test.concurrent('a list is taken along from the head of its section, as it stands there', async () => {
  const page = await enter({ who: 'party', locale: 'en', width: 1280, look: async () => [] })
  await visit(page, '/organisation/needs')
  const list = page
    .getByRole('region')
    .filter({ has: page.locator('[data-row]') })
    .first()
  await list.getByRole('button', { name: /^Download the list: Needs – / }).click()
  // Three walks over all pages share the browser meanwhile.
  const saving = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('menuitem', { name: 'As CSV' }).click()
  const download = await saving
  const [head, ...rows] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(head).toMatch(/^\ufeff?Need,State,Kind,/)
  expect(rows).toHaveLength(await list.locator('[data-row]').count())
  await page.context().close()
})
