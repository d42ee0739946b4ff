import type { Page } from 'playwright-core'

/** Three questions of different kinds, written where the round is opened. */
export async function writeQuestions(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Scale/ }).click()
  await page.getByLabel('Question', { exact: true }).fill('We decide in time')
  await page.getByLabel('What 1 means').fill('Never')
  await page.getByLabel('What 5 means, at the other end').fill('Always')
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByRole('button', { name: /^Hundred points/ }).click()
  await page.getByLabel('Question', { exact: true }).fill('What should next year be about?')
  await nameItems(page)
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByRole('button', { name: /^Two by two/ }).click()
  await page.getByLabel('Question', { exact: true }).fill('Which matters more?')
  await nameItems(page)
}

async function nameItems(page: Page): Promise<void> {
  for (const [place, name] of ['Speed', 'Safety', 'Cost'].entries())
    await page.getByLabel(`Item ${place + 1}`, { exact: true }).fill(name)
}

/** The scale and the hundred points with no other tool than the keyboard. */
export async function answerByKeyboard(page: Page, { step, comment }: { step: number; comment: string }): Promise<void> {
  await page.getByRole('radiogroup', { name: 'We decide in time' }).getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  for (let at = 1; at < step; at++) await page.keyboard.press('ArrowRight')
  if (comment !== '') {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type(comment)
  }
  await page.getByLabel('Speed', { exact: true }).focus()
  await page.keyboard.type('60')
  await page.getByText('40 points left').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('30')
  await page.keyboard.press('Tab')
  await page.keyboard.type('10')
  await page.getByText('All 100 points are given.').waitFor()
}

/** Comparisons that contradict each other first; then the one that was named is mended. */
export async function comparePairs(page: Page): Promise<void> {
  const judge = (pair: string, words: string) =>
    page
      .getByRole('group', { name: loose(pair) })
      .getByRole('radio', { name: loose(words) })
      .check({ force: true })
  await judge('Speed or Safety', 'Speed matters much more than Safety')
  await judge('Speed or Cost', 'Cost matters much more than Speed')
  await judge('Safety or Cost', 'Safety matters much more than Cost')
  await page.getByText('Your comparisons contradict each other').waitFor()
  await page.getByText(/^Look at .* again/).waitFor()
  await judge('Speed or Cost', 'Speed matters far more than Cost')
  await judge('Safety or Cost', 'Safety matters somewhat more than Cost')
  await page
    .getByText(/compared/)
    .first()
    .waitFor()
}

// Names stand in marks that keep their direction of writing; they are no part of the words.
const loose = (words: string) => new RegExp(words.split(' ').join('[\u2068\u2069 ]+'))
