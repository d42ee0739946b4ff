import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Promised {
  readonly title: string
  readonly clause: string
  readonly quotation: string
  /** The short name of the party that owes it. */
  readonly owedBy: string
  readonly day: string
  /** Where the hour matters: on the clock of the party that owes it. */
  readonly time?: string
  readonly rhythm?: 'Weekly' | 'Monthly' | 'Quarterly'
}

/** Offers what the own party owes, or asks the other one for it. */
export async function offerCommitment(page: Page, promised: Promised): Promise<void> {
  await typeCommitment(page, promised)
  await sendCommitment(page, promised.title)
}

export async function typeCommitment(page: Page, promised: Promised): Promise<void> {
  await page.getByRole('link', { name: 'Offer or ask' }).first().click()
  const form = page.getByRole('form', { name: 'Offer or ask for a commitment' })
  await form.getByLabel('What is promised').fill(promised.title)
  await form.getByLabel('Who owes it').selectOption({ label: promised.owedBy })
  if (promised.rhythm) await form.getByLabel('How often').selectOption({ label: promised.rhythm })
  await form.getByLabel('Due on').fill(promised.day)
  if (promised.time) await form.getByLabel('Hour').fill(promised.time)
  await form.getByLabel('Clause').fill(promised.clause)
  await form.getByLabel('The words of the agreement').fill(promised.quotation)
}

export async function sendCommitment(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^(Offer|Ask for) the commitment$/ }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** The page of a commitment shows what was typed, and who can see it. */
export async function expectCommitment(page: Page, { clause, quotation }: Promised, audience: string): Promise<void> {
  const main = page.getByRole('main')
  await main.getByText(quotation, { exact: true }).waitFor()
  await main.getByText(clause, { exact: true }).waitFor()
  expect(await main.getByText(audience, { exact: true }).count()).toBeGreaterThan(0)
}

export async function openCommitment(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

export async function acceptCommitment(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByText('accepted it').waitFor()
}

export interface Warning {
  readonly expectedOn: string
  readonly why: string
  readonly reason: string
}

export async function warnEarly(page: Page, { expectedOn, why, reason }: Warning): Promise<void> {
  await page.getByRole('button', { name: 'Warn early' }).click()
  const form = page.getByRole('form', { name: 'Warn early' })
  await form.getByLabel('Expected on').fill(expectedOn)
  await form.getByLabel('Why it is late').selectOption({ label: why })
  await form.getByLabel('Reason').fill(reason)
  await form.getByRole('button', { name: 'Warn early' }).click()
  await page.getByText('warned early').waitFor()
}

export async function sayDone(page: Page, word: string): Promise<void> {
  await page.getByRole('button', { name: 'Say that it is done' }).click()
  const form = page.getByRole('form', { name: 'Say that it is done' })
  await form.getByLabel('A word about it').fill(word)
  await form.getByRole('button', { name: 'Say that it is done' }).click()
  await page.getByText('said that it was done').waitFor()
}

export async function confirmKept(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Confirm that it was kept' }).click()
  await page.getByText('confirmed that it was kept').waitFor()
}

export async function renegotiate(page: Page, { day, reason }: { day: string; reason: string }): Promise<void> {
  await page.getByRole('button', { name: 'Renegotiate' }).click()
  const form = page.getByRole('form', { name: 'Renegotiate' })
  await form.getByLabel('Due on').fill(day)
  await form.getByLabel('Reason').fill(reason)
  await form.getByRole('button', { name: 'Ask all sides' }).click()
  await page.getByRole('heading', { name: 'Other terms are asked for' }).waitFor()
}

/** A note begins private to the own organisation, and stays so here. */
export async function keepPrivateNote(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Write a note' }).click()
  const form = page.getByRole('form', { name: 'Write a note' })
  await form.getByLabel('Note', { exact: true }).fill(words)
  expect(await form.getByLabel('Who can see this?').inputValue()).toBe('organisation')
  await form.getByRole('button', { name: 'Save the note' }).click()
  await page.getByText(words).waitFor()
}
