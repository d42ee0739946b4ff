import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { arrive } from '../support/visitor.ts'
import { createWorld, type World } from '../support/world.ts'
import { arabic, type ChooseWords, english } from './steps/choose-words.ts'
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

/** The first bytes of a download: what it is, whatever it is called. */
async function beginningOf(download: Download, length: number): Promise<string> {
  const stream = await download.createReadStream()
  for await (const chunk of stream) return (chunk as Buffer).subarray(0, length).toString('latin1')
  return ''
}

async function begin({ page, words }: { page: Page; words: ChooseWords }) {
  await page.goto(`${url}/organisation/selections`)
  await page.getByRole('button', { name: words.start }).click()
  await page.getByLabel(words.what).fill('Storage')
  await expectAccessibleAsShown(page)
  // Sent by keyboard, from the field where the typing ended.
  await page.getByLabel(words.what).press('Enter')
  await page.getByRole('heading', { name: 'Storage' }).waitFor()
  await page.getByRole('button', { name: words.add }).click()
  for (const name of ['Kaito', 'Voltera']) {
    await page.getByLabel(words.name, { exact: true }).fill(name)
    await page.getByRole('button', { name: words.add }).last().click()
    await page.getByRole('link', { name }).waitFor()
  }
  await page.getByRole('button', { name: words.cancel }).click()
}

/** Points that do not make a hundred are said and mended; scores by keyboard. */
async function judge({ page, words }: { page: Page; words: ChooseWords }) {
  await page.getByRole('link', { name: words.roomAssessment }).click()
  await page.getByRole('button', { name: words.ask }).click()
  await page.getByRole('checkbox', { name: 'Anna Berg' }).check()
  await page.getByRole('button', { name: words.ask }).last().click()
  const first = page.getByRole('slider').first()
  await first.focus()
  for (let press = 0; press < 5; press++) await page.keyboard.press('PageUp')
  await page.getByRole('button', { name: words.makeHundred }).click()
  await expect.poll(() => page.getByRole('button', { name: words.makeHundred }).count()).toBe(0)
  const groups = await page.getByRole('radiogroup').all()
  expect(groups).toHaveLength(14)
  for (const [i, group] of groups.entries())
    await group
      .getByRole('radio')
      .nth(i % 2 === 0 ? 3 : 2)
      .check()
  await expectAccessibleAsShown(page)
  await page.getByRole('button', { name: words.handIn }).click()
  await page.getByText(words.revealed).waitFor()
}

async function decide({ page, words }: { page: Page; words: ChooseWords }) {
  await page.getByRole('link', { name: words.roomResults }).click()
  await page.getByText(words.leads).first().waitFor()
  const slider = page.getByRole('slider').first()
  const before = await slider.getAttribute('aria-valuetext')
  await slider.focus()
  await page.keyboard.press('PageUp')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before)
  await page.locator('[data-rests="true"]').waitFor()
  await expectAccessibleAsShown(page)
  await page.getByRole('link', { name: words.roomDecision }).click()
  await page.getByLabel(words.whom).selectOption({ label: 'Kaito' })
  await page.getByLabel(words.reasons).fill('Stronger where it counts.')
  await page.getByLabel(words.opens).uncheck()
  await page.getByRole('button', { name: words.choose }).click()
  await page.getByText('Stronger where it counts.').waitFor()
  for (const { button, magic } of [
    { button: words.word, magic: 'PK' },
    { button: words.pdf, magic: '%PDF' },
  ]) {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    expect(await beginningOf(await saving, magic.length)).toBe(magic)
  }
}

describe('one organisation goes from the first name to the memo', () => {
  test.each([english, arabic])(
    'in $language, by keyboard where it counts, and every page accessible',
    async (words) => {
      const organisation = { shortName: `Nordwind ${words.language}` }
      const options = { locale: words.locale }
      const { context, seat } = await arrive({ world, browser, url, name: 'Anna Berg', organisation, options })
      await seat.api.people.changeMe({ locale: words.locale })
      const page = await context.newPage()
      await begin({ page, words })
      await judge({ page, words })
      await decide({ page, words })
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(words.direction)
      const [ended] = await seat.api.selections.list({ spaceId: seat.organisationId })
      expect(ended).toMatchObject({ title: 'Storage', endedHow: 'chosen' })
    },
    90_000,
  )
})
