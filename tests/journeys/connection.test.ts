import { expect, test } from 'vitest'
import { providePlace } from '../support/place.ts'
import type { Visitor } from '../support/visitor.ts'
import { problemsOf } from './steps/every-route.ts'

let anna: Visitor
let kenji: Visitor
let spaceId: string
const place = providePlace(async ({ world, arrive }) => {
  anna = await arrive('Anna Berg', { shortName: 'Nordwind' })
  kenji = await arrive('Kenji Mori', { shortName: 'Kaito Labs', colour: 2 })
  spaceId = await world.addPartnership([anna.seat, kenji.seat], 'Grid-scale storage')
})

test('without a connection what is typed is kept, and is sent once when it is back', async () => {
  const page = await place.open(anna, `/partnerships/${spaceId}/glossary`)
  const title = 'Acceptance of the pilot'
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Add a word' }).click()
  await page.getByRole('textbox', { name: 'Word' }).fill(title)
  await anna.context.setOffline(true)
  await page.getByRole('button', { name: 'Add a word' }).click()
  await page.getByText('sent once as soon as the connection is back').waitFor()
  expect(await page.getByRole('textbox', { name: 'Word' }).inputValue()).toBe(title)
  expect(await problemsOf(page)).toEqual([])
  await page.getByText('The connection is gone').waitFor()
  expect((await anna.seat.api.terms.list({ spaceId })).length).toBe(0)

  await anna.context.setOffline(false)
  await page.getByText(title).first().waitFor()
  await page.getByText('The connection is gone').waitFor({ state: 'detached' })
  expect((await anna.seat.api.terms.list({ spaceId })).map(({ word }) => word)).toEqual([title])
})

test('what both change at the same time stands side by side, and nobody writes over the other unasked', async () => {
  const page = await place.open(anna, `/partnerships/${spaceId}/settings`)
  await page.getByRole('button', { name: 'Edit' }).first().click()
  const purpose = page.getByRole('textbox', { name: /^Purpose/ })
  await purpose.fill('Cheaper nights, sooner')
  await kenji.seat.api.partnerships.change({ spaceId, purpose: 'Cheaper nights, safely', name: 'Storage for the coast' })

  const both = page.getByRole('region', { name: 'Two versions: Purpose' })
  await both.getByText('Cheaper nights, safely').waitFor()
  await both.getByText('Cheaper nights, sooner').waitFor()
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Storage for the coast')
  expect(await problemsOf(page)).toEqual([])

  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Decide at the field which version stands').waitFor()
  expect((await kenji.seat.api.partnerships.get({ spaceId })).purpose).toBe('Cheaper nights, safely')
  await both.getByRole('button', { name: 'Keep mine' }).click()
  await both.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
  const stands = await kenji.seat.api.partnerships.get({ spaceId })
  expect([stands.purpose, stands.name]).toEqual(['Cheaper nights, sooner', 'Storage for the coast'])
})

test('what somebody saw otherwise is refused by the server too', async () => {
  const change = { spaceId, renewal: 'For two years', was: { renewal: 'Never' } }
  await expect(kenji.seat.api.partnerships.change(change)).rejects.toMatchObject({ status: 409, reason: 'changed-meanwhile' })
  await kenji.seat.api.partnerships.change({ ...change, was: { renewal: '' } })
  expect((await anna.seat.api.partnerships.get({ spaceId })).renewal).toBe('For two years')
})
