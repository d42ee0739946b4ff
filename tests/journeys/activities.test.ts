import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { canonical, example } from '../support/activities.ts'
import { providePlace } from '../support/place.ts'
import { expectAccessible, expectNoOverflow } from './steps/look.ts'

const place = providePlace()

const choose = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })

async function save(page: Page, button: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFile(await (await saving).path(), 'utf8')
}

/** When it was written is another time each time. */
const undated = (text: string) =>
  text.replaceAll(/(generated|last-updated)-datetime="[^"]*"/g, '$1-datetime="2026-01-01T00:00:00Z"')

test('an IATI file is refused line by line, taken over once it is right, edited, and written again with the edit', async () => {
  const { context } = await place.arrive('Anna Berg', { shortName: 'Nordwind' })
  const page = await context.newPage()
  await page.goto(`${place.url}/iati`)

  const wrong = example
    .replace('code="AF" percentage="25"', 'code="AF" percentage="5"')
    .replace('iso-date="2012-04-15"', 'iso-date="soon"')
  await choose(page, 'wrong.xml', wrong)
  await page.getByText(/errors keep the file out/).waitFor()
  const line = wrong.slice(0, wrong.indexOf('percentage="5"')).split('\n').length
  const row = page.getByRole('row', { name: 'percentage.sum' })
  expect(await row.textContent()).toContain(String(line))
  expect(await row.textContent()).toContain('80 %')
  expect(await page.getByRole('button', { name: /Take .* over/ }).count()).toBe(0)
  await expectAccessible(page)

  await choose(page, 'activities.xml', example)
  await page.getByText('One new partnership').waitFor()
  await page.getByRole('button', { name: 'Take one activity over' }).click()
  await page.getByRole('link', { name: 'Activity title' }).click()
  await page.getByRole('heading', { name: 'AA-AAA-123456789-ABC123' }).waitFor()
  expect(canonical(await save(page, 'Save as an IATI file'))).toBe(canonical(example))
  await expectNoOverflow(page)
  await expectAccessible(page)
  const spaceId = /partnerships\/([^/]+)/.exec(page.url())?.[1] ?? ''

  // The title is the partnership's name: changed where partnerships are changed, it is what the file says.
  await page.goto(`${place.url}/partnerships/${spaceId}/settings`)
  await page.getByRole('button', { name: 'Edit' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Clean water')
  await page.getByRole('textbox', { name: 'Name' }).press('Enter')
  await page.getByText('Clean water').first().waitFor()
  await page.goto(`${place.url}/partnerships/${spaceId}/iati`)
  await page.getByText('Something was changed since the file came').waitFor()
  // What no other room shows is written here.
  await page.getByRole('button', { name: 'Name of Agency B' }).click()
  await page.getByRole('textbox', { name: 'ref', exact: true }).fill('BB-BBB-987654321')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' })
  const edited = example
    .replace('<narrative>Activity title</narrative>', '<narrative>Clean water</narrative>')
    .replace(/(<participating-org ref=")[^"]*("[^>]*>\s*<narrative>Name of Agency B)/, '$1BB-BBB-987654321$2')
  const written = await save(page, 'Save as an IATI file')
  expect(canonical(undated(written))).toBe(canonical(undated(edited)))
})
