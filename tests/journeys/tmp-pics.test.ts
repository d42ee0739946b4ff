import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { buildClientIfNeeded } from '#src/app/build-client.ts'
import { openBrowser } from '../support/browser.ts'
import { arrive } from '../support/visitor.ts'
import { createWorld, type World } from '../support/world.ts'
let world: World, browser: Browser, url: string
beforeAll(async () => {
  await buildClientIfNeeded(() => {}); world = await createWorld()
  url = await world.server.http.listen({ port: 0, host: '127.0.0.1' }); browser = await openBrowser()
}, 240_000)
afterAll(async () => { await browser.close(); await world.stop() })
const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()
test('pictures', async () => {
  const here = { world, browser, url }
  const anna = await arrive({ ...here, name: 'Anna Berg', organisation: { shortName: 'Nordwind', legalName: 'Nordwind Energie AG' } })
  const kenji = await arrive({ ...here, name: 'Kenji Mori', organisation: { shortName: 'Kaito Labs', legalName: 'Kaito Labs', colour: 2, timeZone: 'Asia/Tokyo' } })
  const lena = await arrive({ ...here, name: 'Lena Ortiz', organisation: { shortName: 'Ulm Motors', legalName: 'Ulm Motors', colour: 4 } })
  const spaceId = await world.addPartnership([anna.seat, kenji.seat], 'Grid-scale storage for the Baltic coast')
  const other = await world.addPartnership([lena.seat, anna.seat], 'Second-life batteries')
  const A = anna.seat.api, K = kenji.seat.api, L = lena.seat.api
  const a = anna.seat.organisationId, k = kenji.seat.organisationId, l = lena.seat.organisationId
  const make = async (api: typeof A, acc: typeof A | undefined, space: string, title: string, owedBy: string, owedTo: string, days: number) => {
    const { id } = await api.commitments.propose({ spaceId: space, title, owedBy, owedTo: [owedTo], due: { kind: 'day', day: inDays(days) } })
    if (acc) await acc.commitments.accept({ spaceId: space, id }); return id
  }
  const now = Temporal.Now.instant()
  world.now = now.subtract({ hours: 24 * 30 })
  await make(A, K, spaceId, 'Name a successor for the project office', a, k, -6)
  const w = await make(K, A, spaceId, 'Share cell-ageing data, batch 7', k, a, 3)
  await make(L, A, other, 'Pay the second instalment', l, a, -3)
  world.now = now
  await K.commitments.warn({ spaceId, id: w, reason: 'Ice.', missReason: 'supplier', expectedOn: inDays(9) })
  await make(A, K, spaceId, 'Third quarterly review pack', a, k, 1)
  await make(A, L, other, 'Send the list of suppliers that both sides have agreed to audit in the coming year, with contacts', a, l, 5)
  await make(K, undefined, spaceId, 'Host the engineers in Osaka', k, a, 40)
  const kept = await make(L, A, other, 'Deliver the test bench', l, a, 2); await L.commitments.sayKept({ spaceId: other, id: kept })
  const o = await K.objectives.propose({ spaceId, title: 'Halve the cost of storage by 2030', description: '', kind: 'risk', horizon: null, audience: { kind: 'all-parties' } })
  await K.objectives.askAgreement({ spaceId, id: o.id })
  await A.measures.define({ spaceId, key: 'yield', name: 'Round-trip efficiency of the pilot', unit: '%', direction: 'up', perspective: 'operational', frequency: 'month', owner: { organisationId: a, seatId: null }, validFrom: '2026-01-01', audience: { kind: 'all-parties' } })
  await A.partnerships.change({ spaceId: other, endsOn: inDays(140), noticeDays: 90 })
  const third = await L.partnerships.start({ name: 'Charging along the A7' }); 
  await L.parties.invite({ spaceId: third.id, organisationId: a, withHistory: true }).catch(() => {})
  const shots = (process.env.SHOTS ?? '/today').split(' ')
  for (const look of [{ n: 'wide', w: 1280, s: 'light', l: 'en' }, { n: 'dark', w: 1280, s: 'dark', l: 'en' }, { n: 'ar', w: 1280, s: 'light', l: 'ar' }, { n: 'phone', w: 390, s: 'light', l: 'en' }, { n: 'phone-de', w: 390, s: 'dark', l: 'de' }]) {
    const page = await anna.context.newPage()
    await page.setViewportSize({ width: look.w, height: 900 })
    await page.emulateMedia({ colorScheme: look.s as 'dark' })
    await page.addInitScript(`localStorage.setItem('entente.language', '${look.l}')`)
    for (const path of shots) {
      await page.goto(url + path.replace('SPACE', spaceId)); await page.waitForTimeout(1500)
      if (process.env.PRESS) { await page.keyboard.press('Control+k'); await page.waitForTimeout(700); await page.keyboard.type(process.env.TYPE ?? ''); await page.waitForTimeout(1200) }
      await page.screenshot({ path: `/tmp/pics/${path.replaceAll(/\W+/g, '-').slice(0, 30)}-${look.n}${process.env.TAG ?? ''}.png`, fullPage: !process.env.PRESS })
    }
    await page.close()
  }
}, 120_000)
