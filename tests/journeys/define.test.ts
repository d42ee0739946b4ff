import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { provideAlliance } from '../support/place.ts'
import type { Visitor } from '../support/visitor.ts'
import { askForStrategy, assessReadiness, own, setGoal, shareObjective, stateNeed, writeVision } from './steps/define.ts'
import { expectAccessible, expectNoOverflow } from './steps/look.ts'
import { wordsIn } from './steps/words.ts'

const alliance = provideAlliance(async ({ nordwind, kaito, spaceId }) => {
  for (const { seat } of [nordwind, kaito])
    await seat.api.participants.name({ spaceId, seatId: seat.seatId, role: 'executive-sponsor' })
  await kaito.seat.api.people.changeMe({ locale: 'ar' })
})

const ar = wordsIn('ar')
const vision = 'Wind on calm days, at half the price of today'
const objective = 'A cell for twenty years'
const strategy = 'How the first plant is built'

/** Everything that the other side's browser is told, by whatever way. */
function hear({ context }: Visitor): string[] {
  const told: string[] = []
  context.on('response', async (answer) => {
    if (/^(text\/event-stream|image|font)/.test(answer.headers()['content-type'] ?? '')) return
    told.push(await answer.text().catch(() => ''))
  })
  return told
}

/** Agrees to what waits for it, in Arabic. */
async function agree(page: Page, path: string): Promise<void> {
  await page.goto(`/partnerships/${alliance.spaceId}/${path}`)
  await page.getByRole('button', { name: ar('consents.agree'), exact: true }).click()
  await page
    .getByRole('group')
    .getByRole('button', { name: ar('consents.agree'), exact: true })
    .click()
}

test('an organisation comes from its need to a shared strategy, and the other side learns nothing that is private', async () => {
  const ours = await alliance.nordwind.context.newPage()
  const told = hear(alliance.kaito)
  await stateNeed(ours)
  await assessReadiness(ours, 'Anneliese Brandt')
  await setGoal(ours)
  await shareObjective(ours, { spaceId: alliance.spaceId, title: objective })

  await writeVision(ours, { spaceId: alliance.spaceId, vision })
  const theirs = await alliance.kaito.context.newPage()
  await agree(theirs, 'vision')
  await theirs.getByText(ar('visions.state-ratified')).first().waitFor()
  expect(await theirs.evaluate(() => document.documentElement.dir)).toBe('rtl')
  await expectAccessible(theirs)
  await ours.getByText(/^Ratified by every sponsor/).waitFor()

  await askForStrategy(ours, { spaceId: alliance.spaceId, title: strategy })
  await agree(theirs, 'strategies')
  await theirs.getByText(ar('strategies.state-followed')).first().waitFor()
  await ours.getByText(/A small plant at each site.*, chosen by all on .*It begins earlier\./).waitFor()

  for (const path of ['', '/objectives', `/vision`, '/strategies', '/alignment', '/ledger']) {
    await theirs.goto(`/partnerships/${alliance.spaceId}${path}`)
    await theirs.locator('h1').first().waitFor()
  }
  await theirs.setViewportSize({ width: 390, height: 844 })
  await theirs.goto(`/partnerships/${alliance.spaceId}/objectives`)
  await theirs.getByRole('link', { name: objective }).click()
  await theirs.getByRole('heading', { name: objective, level: 1 }).waitFor()
  await theirs.waitForLoadState('networkidle')
  await expectNoOverflow(theirs)
  await expectAccessible(theirs)
  for (const noun of ['needs', 'goals', 'readiness', 'measures', 'commitments', 'rounds']) {
    const headers = { 'entente-seat': alliance.kaito.seat.seatId }
    const answer = await alliance.kaito.context.request.get(`/api/spaces/${alliance.nordwind.seat.organisationId}/${noun}`, {
      headers,
    })
    expect(answer.status(), noun).toBe(404)
  }
  const all = told.join('\n')
  expect(all, 'what is shared was heard').toContain(vision)
  expect(all).toContain(objective)
  for (const [what, words] of Object.entries(own)) expect(all, what).not.toContain(words)
})
