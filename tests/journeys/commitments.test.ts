import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { arrive, type Visitor } from '../support/visitor.ts'
import { createWorld, type World } from '../support/world.ts'
import { expectFocus, pressOn, typeAt } from './steps/enter.ts'
import { expectAccessibleAsShown } from './steps/look.ts'

let world: World
let browser: Browser
let url: string
beforeAll(async () => {
  world = await createWorld()
  url = await world.server.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

/** A day to come that is typed alike whether day or month comes first. */
function typedDay(after: number): string {
  const days = Array.from({ length: 40 }, (_, more) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days: after + more }))
  const day = days.find(({ day: date, month }) => date === month) ?? days[0]
  const two = String(day?.month).padStart(2, '0')
  return `${two}${two}${day?.year}`
}

test('a commitment is offered, accepted, warned about, kept with evidence and confirmed, by keyboard alone', async () => {
  const here = { world, browser, url }
  const anna = await arrive({ ...here, name: 'Anna Berg', organisation: { shortName: 'Nordwind' } })
  const kenji = await arrive({ ...here, name: 'Kenji Mori', organisation: { shortName: 'Kaito Labs', colour: 2 } })
  const spaceId = await world.addPartnership([anna.seat, kenji.seat])
  const openList = async ({ context }: Visitor) => {
    const page = await context.newPage()
    await page.goto(`${url}/partnerships/${spaceId}/commitments`)
    return page
  }

  const owing = await openList(anna)
  await owing.getByText('Nothing is promised yet').waitFor()
  await expectAccessibleAsShown(owing)
  await pressOn(owing, 'Offer or ask for a commitment')
  await owing.getByLabel('What is promised').waitFor()
  await typeAt(owing, 'What is promised', 'Deliver the test bench')
  await typeAt(owing, 'Due on', typedDay(4))
  await expectAccessibleAsShown(owing)
  await pressOn(owing, 'Offer the commitment')
  await owing.getByRole('heading', { name: 'Deliver the test bench' }).waitFor()
  await expectFocus(owing)

  const owed = await openList(kenji)
  await owed.getByText('waits for your answer').waitFor()
  await pressOn(owed, 'Deliver the test bench')
  await owed.getByRole('heading', { name: 'Deliver the test bench' }).waitFor()
  await pressOn(owed, 'Accept')
  await owed.getByText('accepted it').waitFor()
  await expectFocus(owed)

  await pressOn(owing, 'Warn early')
  await typeAt(owing, 'Expected on', typedDay(34))
  await typeAt(owing, 'Why it is late', 'A supplier')
  await typeAt(owing, 'Reason', 'The frame comes later.')
  await expectAccessibleAsShown(owing)
  await pressOn(owing, 'Warn early')
  await owing.getByText('warned early').first().waitFor()
  // The form is closed, and what opened it has the focus again.
  await expect.poll(() => owing.evaluate(() => document.activeElement?.textContent)).toBe('Warn early')

  const choosing = owing.waitForEvent('filechooser')
  await pressOn(owing, 'Add a file')
  const content = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('a photo of the test bench') }
  await (await choosing).setFiles(content)
  await owing.getByRole('button', { name: 'photo.png' }).waitFor()
  await expectFocus(owing)
  await owing.getByRole('heading', { level: 1 }).focus()
  await pressOn(owing, 'Say that it is done')
  await owing.keyboard.press('Tab')
  await pressOn(owing, 'Say that it is done')
  await owing.getByText('has not confirmed it yet').waitFor()
  await expectFocus(owing)

  const saving = owed.waitForEvent('download')
  await pressOn(owed, 'photo.png')
  expect((await saving).suggestedFilename()).toBe('photo.png')
  await owed.getByRole('heading', { level: 1 }).focus()
  await pressOn(owed, 'Confirm that it was kept')
  await owed.getByText('kept this on').waitFor()
  await expectFocus(owed)
  await expectAccessibleAsShown(owed)

  await pressOn(owed, 'Write a note')
  await typeAt(owed, 'Note', 'They can be relied on.')
  await pressOn(owed, 'Save the note')
  await owed.getByText('They can be relied on.').waitFor()
  await expect.poll(() => owed.evaluate(() => document.activeElement?.textContent)).toBe('Write a note')
  await owing.getByText('kept this on').waitFor()
  expect(await owing.content()).not.toContain('relied on')
})
