import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { providePlace } from '../support/place.ts'
import type { TestSeat } from '../support/world.ts'
import { tabTo } from './steps/enter.ts'
import { expectAccessible, expectNoOverflow, takePicture } from './steps/look.ts'

const place = providePlace()

/** The first bytes of a download: what it is, whatever it is called. */
async function beginningOf(download: Download, length: number): Promise<string> {
  const stream = await download.createReadStream()
  for await (const chunk of stream) return (chunk as Buffer).subarray(0, length).toString('latin1')
  return ''
}

/** A need that is to be met with a partner: its words begin the search. */
async function fromNeed(page: Page, seat: TestSeat): Promise<string> {
  const spaceId = seat.organisationId
  const words = {
    title: 'Storage for our wind',
    problem: 'Nights without wind',
    purpose: '',
    kind: 'technology',
    urgency: 'now' as const,
  }
  const ways = (['partner', 'buy'] as const).map((way) => ({ way, title: way, pros: '', cons: '' }))
  const { id } = await seat.api.needs.state({ spaceId, ...words, options: ways })
  await seat.api.needs.decide({ spaceId, id, way: 'partner', reason: 'Nobody sells it' })
  await page.goto(`${place.url}/organisation/needs/${id}`)
  await tabTo(page, 'Start a search')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByLabel('What for').first().inputValue()).toBe('Nights without wind')
  await expectAccessible(page)
  await tabTo(page, 'Start a search')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Storage for our wind' }).waitFor()
  return page.url().split('/').at(-1) ?? ''
}

async function addCandidates(page: Page) {
  await page.getByRole('button', { name: 'Add a candidate' }).click()
  for (const [name, email] of [
    ['Kaito', 'kenji@kaito.example'],
    ['Voltera', ''],
  ] as const) {
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Address for the invitation').fill(email)
    await page.getByLabel('Address for the invitation').press('Enter')
    await page.getByRole('link', { name }).waitFor()
  }
  await page.getByRole('button', { name: 'Cancel' }).click()
}

/** The candidate says from its link, without an account, how it sees the two together. */
async function askKaito(page: Page) {
  await page.getByRole('link', { name: 'Kaito' }).click()
  await page.getByRole('button', { name: 'Ask the candidate' }).click()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  const link = await page.getByLabel('Link for the candidate').inputValue()
  const stranger = await (await place.browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage()
  await stranger.goto(`${place.url}${new URL(link).pathname}`)
  await stranger.getByRole('heading', { name: 'How do you see the two of you together?' }).waitFor()
  expect(await stranger.getByText('Storage for our wind').count()).toBe(0)
  await stranger.getByRole('button', { name: 'Send the answer' }).click()
  await stranger.getByText('Give at least one answer.').waitFor()
  await stranger.getByRole('radiogroup').first().getByRole('radio').nth(1).check()
  await stranger.getByLabel('Your name').fill('Kenji Mori')
  await expectAccessible(stranger)
  await stranger.getByLabel('Your name').press('Tab')
  await stranger.keyboard.press('Enter')
  await stranger.getByRole('heading', { name: 'Thank you: your answer is sealed' }).waitFor()
  await stranger.context().close()
  // Like every sealed answer it is no event: whoever has the page open sees it with the next look.
  await page.reload()
  await page.getByText('The candidate has answered.').waitFor()
}

/** Two assessors; points that do not make a hundred are said and mended; scores by keyboard. */
async function judge(page: Page, jonas: { seat: TestSeat; path: string }) {
  await page.getByRole('link', { name: 'Assessment' }).click()
  await page.getByRole('button', { name: 'Ask assessors' }).click()
  for (const name of ['Anna Berg', 'Jonas Weber']) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Ask assessors' }).last().click()
  const first = page.getByRole('slider').first()
  await first.focus()
  for (let press = 0; press < 5; press++) await page.keyboard.press('PageUp')
  await page.getByRole('button', { name: 'Make it a hundred' }).click()
  for (const [i, group] of (await page.getByRole('radiogroup').all()).entries()) {
    await group.getByRole('radio').nth(1).focus()
    for (let press = 0; press <= (i % 2 === 0 ? 1 : 0); press++) await page.keyboard.press('ArrowRight')
  }
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByText('Sealed').first().waitFor()
  expect((await jonas.seat.api.assessments.get(placeOf(jonas))).assessors).toEqual([])
  await answerAs(jonas)
  await page.getByText('Revealed').waitFor()
}

const placeOf = ({ seat, path }: { seat: TestSeat; path: string }) => ({ spaceId: seat.organisationId, id: path })

async function answerAs(jonas: { seat: TestSeat; path: string }) {
  const { spaceId, id } = placeOf(jonas)
  const { rounds } = await jonas.seat.api.assessments.get({ spaceId, id })
  const { content } = await jonas.seat.api.rounds.get({ spaceId, id: rounds[0]?.roundId ?? '' })
  const answers = content.questions.map(({ key, kind, settings }) => {
    const items = (settings.items as { key: string }[]).map((one) => one.key)
    const share = (i: number) => Math.floor(100 / items.length) + (i < 100 % items.length ? 1 : 0)
    const given = items.map((item, i) => [item, kind === 'ratings' ? { score: i === 0 ? 4 : 1 } : share(i)])
    return [key, { value: Object.fromEntries(given) }]
  })
  await jonas.seat.api.rounds.answer({ spaceId, id: rounds[0]?.roundId ?? '', answers: Object.fromEntries(answers) })
}

async function decide(page: Page) {
  await page.getByRole('link', { name: 'Results' }).click()
  await page.getByText('Kaito').first().waitFor()
  const slider = page.getByRole('slider').first()
  const before = await slider.getAttribute('aria-valuetext')
  await slider.focus()
  await page.keyboard.press('PageUp')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before)
  await page.locator('[data-rests="true"]').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Decision' }).click()
  await page.getByLabel('Whom').selectOption({ label: 'Kaito' })
  await page.getByLabel('Reasons').fill('Stronger where it counts.')
  await tabTo(page, 'Choose the partner')
  await page.keyboard.press('Enter')
  await page.getByText('Stronger where it counts.').waitFor()
  for (const [button, magic] of [
    ['Download for Word', 'PK'],
    ['Download as PDF', '%PDF'],
  ] as const) {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    expect(await beginningOf(await saving, magic.length)).toBe(magic)
  }
}

describe('one organisation', () => {
  it('goes from need to memo and invitation, the candidate answering from its link; and so it looks in Arabic', async () => {
    const organisation = { shortName: 'Nordwind' }
    const { context, seat } = await place.arrive('Anna Berg', organisation)
    const jonas = await place.world.addSeat(seat, { name: 'Jonas Weber' })
    const page = await context.newPage()
    const path = await fromNeed(page, seat)
    await addCandidates(page)
    await askKaito(page)
    await judge(page, { seat: jonas, path })
    await decide(page)
    const [ended] = await seat.api.selections.list({ spaceId: seat.organisationId })
    expect(ended).toMatchObject({ title: 'Storage for our wind', endedHow: 'chosen' })
    const invitations = await seat.api.parties.listInvitations({ spaceId: ended?.partnershipId ?? '' })
    expect(invitations).toMatchObject([{ email: 'kenji@kaito.example' }])

    await seat.api.people.changeMe({ locale: 'ar' })
    const { origin } = new URL(page.url())
    for (const room of ['', '/criteria', '/assessment', '/results', '/decision']) {
      await page.goto(`${origin}/organisation/selections/${path}${room}`)
      await page.getByRole('heading', { level: 1, name: 'Storage for our wind' }).waitFor()
      if (room === '/results') await page.locator('[data-rests="true"]').waitFor()
      // A browser that has not kept the language yet learns it with the person; the page turns round then.
      await page.locator('html[dir="rtl"]').waitFor()
      await expectAccessible(page)
      await expectNoOverflow(page)
      await takePicture(page, `choose-ar${room.replace('/', '-')}`)
    }
  }, 120_000)
})
