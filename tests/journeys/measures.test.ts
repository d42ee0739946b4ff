import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { nextPeriod, periodKey } from '#src/kit/period.ts'
import { provideAlliance } from '../support/place.ts'
import { expectAccessibleAsShown } from './steps/look.ts'

const alliance = provideAlliance()

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('a measure is defined, filled by hand and from a file, corrected, and aimed higher only when both agree', async () => {
  const ours = await alliance.open(alliance.nordwind, `/partnerships/${alliance.spaceId}/measures`)
  await ours.getByText('A measure says what you count').waitFor()
  await expectAccessibleAsShown(ours)
  await ours.getByRole('button', { name: 'Define a measure' }).click()
  await ours.getByLabel('Name').fill('Round-trip efficiency')
  await ours.getByLabel('Unit').fill('%')
  await ours.getByRole('button', { name: 'Add a target' }).click()
  await ours.getByLabel('Target', { exact: true }).fill('eighty-three')
  await ours.getByLabel('Off target from').fill('2')
  await ours.getByLabel('Name').press('Enter')
  await ours.getByText('Write a number, such as 84.6.').first().waitFor()
  await expectAccessibleAsShown(ours)
  await ours.getByLabel('Target', { exact: true }).fill('83')
  await ours.getByLabel('Name').press('Enter')
  await ours.getByRole('heading', { name: 'Round-trip efficiency' }).waitFor()
  const id = ours.url().split('/').at(-1) ?? ''

  const theirs = await alliance.open(alliance.kaito, `/partnerships/${alliance.spaceId}/measures`)
  await theirs.getByRole('link', { name: 'Round-trip efficiency' }).focus()
  await theirs.keyboard.press('Enter')
  await theirs.getByRole('heading', { level: 1, name: 'Round-trip efficiency' }).waitFor()

  await ours.getByRole('button', { name: 'Enter a value' }).click()
  await ours.getByLabel('Value in %').fill('81.5')
  await ours.getByLabel('Value in %').press('Enter')
  // Nothing but the stream brings it to the other side.
  await theirs.getByText('Near the target').waitFor({ timeout: 5000 })

  await theirs.getByRole('button', { name: /81\.5 %/ }).click()
  await theirs.getByRole('button', { name: 'Correct the value' }).click()
  await theirs.getByLabel('Value in %').fill('84.25')
  await theirs.getByLabel('Reason').fill('One day was missing.')
  await expectAccessibleAsShown(theirs)
  await theirs.getByLabel('Value in %').press('Enter')
  await ours.getByText('On target', { exact: true }).first().waitFor({ timeout: 5000 })
  await ours.getByRole('button', { name: /84\.25 %/ }).click()
  await ours.getByText('Because: ⁨One day was missing.⁩').waitFor()
  expect(await ours.getByText('81.5 %').count()).toBe(1)
  await expectAccessibleAsShown(ours)

  await bringInFile(ours)
  await raiseTarget(ours, theirs, id)
})

async function bringInFile(page: Page) {
  await page.getByRole('button', { name: 'Bring values in from a file' }).click()
  const starts = ['2024-01-01']
  while (starts.length < 6) starts.push(nextPeriod(starts.at(-1) ?? '', 'quarter'))
  const rows = starts.map((start, index) => `${periodKey(start, 'quarter')};84,${index}`)
  const input = page.locator('input[type=file]')
  await input.setInputFiles(csv('wrong.csv', `period;value\n${rows.join('\n')}\nspring;84,5\n2024-Q1;about 80\n`))
  await page.getByText('3 things are wrong in the file').waitFor()
  const problems = page.getByRole('table', { name: 'What is wrong, by line' })
  expect(await problems.getByRole('row').count()).toBe(4)
  await problems.getByText('Line 8, Period').waitFor()
  await expectAccessibleAsShown(page)
  await input.setInputFiles(csv('right.csv', `period;value\n${rows.join('\n')}\n`))
  await page.getByText('6 new values, no correction, 0 unchanged.').waitFor()
  await expectAccessibleAsShown(page)
  await page.getByRole('button', { name: 'Take 6 values over' }).click()
  await page.getByText('Done: 6 new').waitFor()
  await input.setInputFiles(csv('right.csv', `period;value\n${rows.join('\n')}\n`))
  await page.getByText('No new value, no correction, 6 unchanged.').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a CSV file' }).click()
  const saved = await readFile((await (await download).path()) ?? '', 'utf8')
  expect(saved).toContain('2024-Q2,round-trip-efficiency,84.1,')
}

async function raiseTarget(ours: Page, theirs: Page, id: string) {
  await ours.getByRole('button', { name: 'Change the definition' }).click()
  await ours.getByLabel('Target', { exact: true }).fill('86')
  await ours.getByLabel('Reason').fill('The new inverters lift what is possible.')
  await ours.getByText('This party must agree before it holds:').waitFor()
  await expectAccessibleAsShown(ours)
  await ours.getByRole('button', { name: 'Ask for agreement' }).click()
  await ours.getByText('One party still to agree').waitFor({ timeout: 5000 })
  expect((await alliance.kaito.seat.api.measures.get({ spaceId: alliance.spaceId, id })).definitions).toHaveLength(1)
  await theirs.getByRole('heading', { name: 'A change is proposed' }).waitFor({ timeout: 5000 })
  await expectAccessibleAsShown(theirs)
  await theirs.getByRole('button', { name: 'Agree' }).click()
  await theirs.getByRole('button', { name: 'Agree' }).click()
  await ours.getByText(/^Version 2, from/).waitFor({ timeout: 5000 })
  expect(
    (await alliance.kaito.seat.api.measures.get({ spaceId: alliance.spaceId, id })).definitions.map(({ number, targets }) => [
      number,
      targets[0]?.value,
    ]),
  ).toEqual([
    [1, '83'],
    [2, '86'],
  ])
}

test('the pages of measures stand mirrored, small and dark as well, and a private measure stays with its party', async () => {
  const { id } = await alliance.nordwind.seat.api.measures.define({
    spaceId: alliance.spaceId,
    key: 'margin',
    name: 'Our own margin',
    direction: 'up',
    frequency: 'quarter',
    validFrom: '2025-01-01',
    audience: { kind: 'organisation' },
  })
  for (const options of [
    { locale: 'ar' },
    { locale: 'de', viewport: { width: 360, height: 740 } },
    { colorScheme: 'dark' as const },
  ]) {
    const there = {
      context: await alliance.browser.newContext({ ...options, storageState: await alliance.nordwind.context.storageState() }),
    }
    for (const path of ['', `/${id}`]) {
      const page = await alliance.open(there, `/partnerships/${alliance.spaceId}/measures${path}`)
      await page.getByText('Our own margin').first().waitFor()
      await expectAccessibleAsShown(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow).toBe(0)
      await page.close()
    }
    await there.context.close()
  }
  const theirs = await alliance.open(alliance.kaito, `/partnerships/${alliance.spaceId}/measures/${id}`)
  await theirs.getByText('There is nothing here, or you may not see it.').waitFor()
  await theirs.goto(theirs.url().replace(`/${id}`, ''))
  await theirs.getByRole('link', { name: 'Round-trip efficiency' }).waitFor()
  expect(await theirs.getByText('Our own margin').count()).toBe(0)
})
