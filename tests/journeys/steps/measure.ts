import type { Page } from 'playwright-core'
import type { Measured } from '../alliance.expected.ts'

const directions = { up: 'Higher is better', down: 'Lower is better' } as const

export async function defineMeasure(page: Page, measured: Measured, validFrom: string): Promise<void> {
  await page.getByRole('button', { name: 'Define a measure' }).click()
  const form = page.getByRole('form', { name: 'Define a measure' })
  await form.getByLabel('Name', { exact: true }).fill(measured.name)
  await form.getByLabel('Unit').fill(measured.unit)
  await form.getByLabel('How often').selectOption({ label: 'Every quarter' })
  await form.getByLabel('Which way is better').selectOption({ label: directions[measured.direction] })
  await form.getByLabel('Perspective').selectOption({ label: measured.perspective })
  await form.getByLabel('How it is counted').fill(measured.formula)
  await form.getByLabel('Holds from').fill(validFrom)
  await form.getByLabel('Short key').fill(measured.key)
  if (measured.target) {
    await form.getByRole('button', { name: 'Add a target' }).click()
    await form.getByRole('textbox', { name: 'Target', exact: true }).fill(measured.target)
  }
  await form.getByRole('button', { name: 'Define a measure' }).click()
  await page.getByRole('heading', { name: measured.name, level: 1 }).waitFor()
}

/** The whole file is checked and shown first; then it is taken over. */
export async function bringValuesIn(page: Page, file: string): Promise<void> {
  const section = page.getByRole('region', { name: 'Bring values in from a file' })
  await section.locator('input[type=file]').setInputFiles(file)
  const decimals = section.getByRole('button', { name: '1,234.5 (point)' })
  const take = section.getByRole('button', { name: /^Take .* over$/ })
  await take.or(decimals).first().waitFor()
  if ((await take.count()) === 0) await decimals.click()
  await take.click()
  await section.getByText(/^Done: /).waitFor()
}
