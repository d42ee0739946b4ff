import { expect, test } from 'vitest'
import { providePlace } from '../support/place.ts'
import type { Visitor } from '../support/visitor.ts'
import { expectFocus, pressOn, typeAt } from './steps/enter.ts'
import { expectAccessibleAsShown } from './steps/look.ts'

const place = providePlace()

/** A day to come that is typed alike whether day or month comes first. */
function typedDay(after: number): string {
  const days = Array.from({ length: 40 }, (_, more) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days: after + more }))
  const day = days.find(({ day: date, month }) => date === month) ?? days[0]
  const two = String(day?.month).padStart(2, '0')
  return `${two}${two}${day?.year}`
}

test('a commitment is offered, accepted, warned about, kept with evidence and confirmed, by keyboard alone', async () => {
  const anna = await place.arrive('Anna Berg', { shortName: 'Nordwind' })
  const kenji = await place.arrive('Kenji Mori', { shortName: 'Kaito Labs', colour: 2 })
  const spaceId = await place.world.addPartnership([anna.seat, kenji.seat])
  const openList = async ({ context }: Visitor) => {
    const page = await context.newPage()
    await page.goto(`${place.url}/partnerships/${spaceId}/commitments`)
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

  // What is deleted comes back later too, from the place where it stood, by keyboard alone.
  await owed.getByRole('button', { name: 'Delete', exact: true }).click()
  await owed.getByText('The other side had not seen it.').waitFor()
  await owed.reload()
  await owed.getByRole('button', { name: 'Deleted in the last 30 days: 1' }).press('Enter')
  await owed.getByText('Nobody outside your organisation had seen it.').waitFor()
  await expectAccessibleAsShown(owed)
  await owed.getByRole('button', { name: 'Bring back: They can be relied on.' }).press('Enter')
  await owed.getByRole('button', { name: 'Delete', exact: true }).waitFor()
  await expect.poll(() => owed.getByRole('button', { name: /Deleted in the last/ }).count()).toBe(0)
})
