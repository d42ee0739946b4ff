import { expect, test } from 'vitest'
import { spreadNews } from '#src/features/oversee/notifications/jobs.ts'
import { providePlace } from '../support/place.ts'
import { expectAccessibleAsShown } from './steps/look.ts'

const place = providePlace(async ({ world }) => {
  // Noon where everybody of this file lives: no day ends meanwhile, and no quiet hours hold a mail back.
  const today = Temporal.Now.plainDateISO('Europe/Berlin')
  world.now = today.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '12:00' }).toInstant()
})

const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()

test('what needs somebody goes from side to side, and is done from Today by keyboard alone', async () => {
  const anna = await place.arrive('Anna Berg', { shortName: 'Nordwind' })
  const kenji = await place.arrive('Kenji Mori', { shortName: 'Kaito Labs', colour: 2 })

  // Nothing yet: the page teaches, and it is the first one after the door.
  const his = await place.open(kenji, '/')
  await his.getByText('Nothing waits for you.').waitFor()
  expect(new URL(his.url()).pathname).toBe('/today')
  await his.getByText('Whatever needs you').waitFor()
  await expectAccessibleAsShown(his)

  const spaceId = await place.world.addPartnership([anna.seat, kenji.seat], 'Grid-scale storage')
  const sides = { owedBy: anna.seat.organisationId, owedTo: [kenji.seat.organisationId] }
  for (const title of ['Deliver the test bench', 'Name a successor'])
    await anna.seat.api.commitments.propose({ spaceId, title, ...sides, due: { kind: 'day', day: inDays(1) } })

  // It comes by itself, and is walked and done by keys.
  await his.getByText('2 things wait for you in one partnership.').waitFor()
  await expectAccessibleAsShown(his)
  await his.getByRole('heading', { name: 'Today', level: 1 }).focus()
  const first = his.getByRole('link', { name: 'Deliver the test bench' })
  while (!(await first.evaluate((link) => link === document.activeElement))) await his.keyboard.press('Tab')
  await his.keyboard.press('a')
  await his.getByText('Accepted').waitFor()
  await his.getByText('One thing waits for you in one partnership.').waitFor()
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
  await his.keyboard.press('j')
  await his.keyboard.press('a')
  await his.getByText('Nothing waits for you.').waitFor()

  // The other side is asked to keep it, says so, and the first one confirms.
  const hers = await place.open(anna, '/today')
  await hers.getByText('2 things wait for you in one partnership.').waitFor()
  await hers.getByRole('heading', { name: 'Today and tomorrow' }).waitFor()
  await hers.getByRole('button', { name: 'Say that it is done: Deliver the test bench' }).click()
  await hers.getByText('Said to be done').waitFor()
  await his.getByText('One thing waits for you in one partnership.').waitFor()
  await his.getByRole('button', { name: 'Confirm that it was kept: Deliver the test bench' }).click()
  await his.getByText('Confirmed').waitFor()
  await his.getByRole('link', { name: 'Deliver the test bench' }).first().focus()
  await his.keyboard.press('Enter')
  await his.getByRole('heading', { name: 'Deliver the test bench' }).waitFor()
}, 60_000)

test('anything is found from anywhere by a few letters and the keyboard alone', async () => {
  const anna = await place.arrive('Anna Berg', { shortName: 'Nordwind' })
  const kenji = await place.arrive('Kenji Mori', { shortName: 'Kaito Labs', colour: 2 })
  const spaceId = await place.world.addPartnership([anna.seat, kenji.seat], 'Grid-scale storage')
  const sides = { owedBy: anna.seat.organisationId, owedTo: [kenji.seat.organisationId] }
  const due = { kind: 'day', day: inDays(30) } as const
  await anna.seat.api.commitments.propose({ spaceId, title: 'Deliver the test bench', ...sides, due })
  const page = await place.open(anna, '/today')
  await page.getByText('Nothing waits for you.').waitFor()
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Search' })
  await box.waitFor()
  await expectAccessibleAsShown(page)
  await page.keyboard.type('delivr')
  await page.getByRole('option', { name: 'Deliver the test bench' }).waitFor()
  await expectAccessibleAsShown(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Deliver the test bench' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kenji')
  await page.getByRole('option', { name: 'Kenji Mori' }).waitFor()
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('measures')
  await page.getByRole('option', { name: 'Measures' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Measures' }).first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('bench')
  await page.getByRole('option', { name: 'Search everything for “bench”' }).waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByText('One thing fits.').waitFor()
  await page.getByLabel('Kind').selectOption('measure')
  await page.getByText('Nothing that you may see').waitFor()
  await expectAccessibleAsShown(page)
}, 60_000)

test('somebody without an account accepts from the mail, once, and nothing happens by opening it', async () => {
  const anna = await place.arrive('Anna Berg', { shortName: 'Nordwind' })
  const kenji = await place.arrive('Kenji Mori', { shortName: 'Kaito Labs', colour: 2 })
  const spaceId = await place.world.addPartnership([anna.seat, kenji.seat], 'Grid-scale storage')

  // Kenji adds Mei, who has no account, and names her.
  const people = await place.open(kenji, '/organisation/people')
  await people.getByRole('button', { name: 'Add somebody without an account' }).click()
  await people.getByRole('textbox', { name: 'Name', exact: true }).fill('Mei Sato')
  await people.getByLabel('E-mail').fill(`mei-${crypto.randomUUID()}@kaito.example`)
  await expectAccessibleAsShown(people)
  await people.getByRole('button', { name: 'Add somebody without an account' }).click()
  await people.getByText('answers by mail, without an account').waitFor()
  const mei = (await kenji.seat.api.seats.list()).find(({ name }) => name === 'Mei Sato')
  await kenji.seat.api.participants.name({ spaceId, seatId: mei?.id ?? '', role: 'alliance-manager' })

  await spreadNews(place.world.server.services)
  const sides = { owedBy: anna.seat.organisationId, owedTo: [kenji.seat.organisationId] }
  const due = { kind: 'day', day: inDays(30) } as const
  const { id } = await anna.seat.api.commitments.propose({ spaceId, title: 'Deliver the test bench', ...sides, due })
  // Without a mail server the mail lies in the mailbox of the installation.
  await spreadNews(place.world.server.services)
  const link = await sentLink(mei?.email ?? '')

  const context = await place.browser.newContext({ timezoneId: 'Asia/Tokyo', locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('heading', { name: 'Deliver the test bench' }).waitFor()
  await page.getByText('You answer as Mei Sato for Kaito Labs.').waitFor()
  await expectAccessibleAsShown(page)
  expect((await anna.seat.api.commitments.get({ spaceId, id })).state).toBe('offered')
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('heading', { name: 'Thank you: your answer is recorded' }).waitFor()
  expect(await anna.seat.api.commitments.get({ spaceId, id })).toMatchObject({ state: 'accepted', acceptedBy: mei?.id })
  await page.reload()
  await page.getByRole('heading', { name: 'This was answered already' }).waitFor()

  // The other side is told, in the product.
  await spreadNews(place.world.server.services)
  const news = await place.open(anna, '/news')
  await news.getByRole('link', { name: 'Mei Sato (Kaito Labs) accepted: Deliver the test bench' }).waitFor()
  await expectAccessibleAsShown(news)
  await news.getByRole('button', { name: 'Mark all as read' }).click()
  await news.getByText('Unread').first().waitFor({ state: 'hidden' })
}, 60_000)

/** The link of the one mail to an address, out of the mailbox that takes the place of a mail server. */
async function sentLink(email: string): Promise<string> {
  const { mail } = place.world.server
  const found = async () => (await mail.listMailbox({ limit: 50 })).find(({ recipient }) => recipient === email)
  await expect.poll(found, { timeout: 10_000 }).toBeDefined()
  const message = await mail.readMessage((await found())?.id ?? '')
  const path = /\/answer\/[\w.-]+/.exec(message?.text ?? '')?.[0] ?? ''
  return `${place.url}${path}`
}
