import { expect, test } from 'vitest'
import { providePlace } from '../support/place.ts'
import type { Visitor } from '../support/visitor.ts'
import { expectAccessibleAsShown } from './steps/look.ts'

const place = providePlace()

const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()

test('a commitment is offered by one side, accepted by the other, warned about, kept with evidence and confirmed', async () => {
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
  await owing.getByRole('link', { name: 'Offer or ask' }).first().click()
  await owing.getByLabel('What is promised').fill('Deliver the test bench')
  await owing.getByLabel('Due on').fill(inDays(20))
  await expectAccessibleAsShown(owing)
  // Sent by keyboard, from the field where the typing ended.
  await owing.getByLabel('What is promised').press('Enter')
  await owing.getByRole('heading', { name: 'Deliver the test bench' }).waitFor()

  const owed = await openList(kenji)
  await owed.getByText('waits for your answer').waitFor()
  await owed.keyboard.press('Tab')
  await owed.getByRole('link', { name: 'Deliver the test bench' }).focus()
  await owed.keyboard.press('Enter')
  await owed.getByRole('button', { name: 'Accept' }).click()
  await owed.getByText('accepted it').waitFor()

  await owing.getByRole('button', { name: 'Warn early' }).click()
  await owing.getByLabel('Expected on').fill(inDays(27))
  await owing.getByLabel('Why it is late').selectOption('supplier')
  await owing.getByLabel('Reason').fill('The frame comes later.')
  await expectAccessibleAsShown(owing)
  await owing.getByRole('button', { name: 'Warn early' }).last().click()
  await owing.getByText('warned early').waitFor()

  const content = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('a photo of the test bench') }
  await owing.locator('input[type=file]').setInputFiles(content)
  await owing.getByRole('button', { name: 'photo.png' }).waitFor()
  await owing.getByRole('button', { name: 'Say that it is done' }).click()
  await owing.getByRole('button', { name: 'Say that it is done' }).last().click()
  await owing.getByText('has not confirmed it yet').waitFor()

  const saving = owed.waitForEvent('download')
  await owed.getByRole('button', { name: 'photo.png' }).click()
  expect((await saving).suggestedFilename()).toBe('photo.png')
  await owed.getByRole('button', { name: 'Confirm that it was kept' }).click()
  await owed.getByText('kept this on').waitFor()
  await expectAccessibleAsShown(owed)

  await owed.getByRole('button', { name: 'Write a note' }).click()
  await owed.getByLabel('Note', { exact: true }).fill('They can be relied on.')
  await owed.getByRole('button', { name: 'Save the note' }).click()
  await owed.getByText('They can be relied on.').waitFor()
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
  expect(await owed.getByRole('button', { name: /Deleted in the last/ }).count()).toBe(0)
})
