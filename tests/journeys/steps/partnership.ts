import type { Page } from 'playwright-core'

export interface Charter {
  readonly name: string
  readonly purpose: string
}

export interface Term {
  readonly startsOn: string
  readonly endsOn: string
  readonly noticeDays: number
  readonly renewal: string
}

export type Room = 'Overview' | 'Objectives' | 'Commitments' | 'Measures' | 'People' | 'Ledger' | 'Terms'

export async function openRoom(page: Page, room: Room): Promise<void> {
  const within = page.getByRole('navigation', { name: 'Main' }).locator(`a[href^="/partnerships/${partnershipOf(page)}"]`)
  await within.filter({ hasText: new RegExp(`^${room}`) }).click()
}

/** The partnership that the page stands in. */
export function partnershipOf(page: Page): string {
  const id = /\/partnerships\/([^/?]+)/.exec(page.url())?.[1]
  if (!id) throw new Error(`${page.url()} is not within a partnership.`)
  return id
}

export async function startPartnership(page: Page, { name, purpose }: Charter): Promise<void> {
  await page.getByRole('button', { name: 'Start a partnership' }).click()
  const form = page.getByRole('form', { name: 'Start a partnership' })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Purpose').fill(purpose)
  await form.getByRole('button', { name: 'Start a partnership' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

export async function sayTerm(page: Page, { startsOn, endsOn, noticeDays, renewal }: Term): Promise<void> {
  await page.getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('form', { name: 'Name, purpose, term' })
  await form.getByLabel('Begins').fill(startsOn)
  await form.getByLabel('Ends').fill(endsOn)
  await form.getByLabel('Days of notice').fill(String(noticeDays))
  await form.getByLabel('Renewal').fill(renewal)
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
}

/** Returns the link as it stands on the screen. */
export async function inviteParty(page: Page, { email, message }: { email: string; message: string }): Promise<string> {
  await page.getByRole('button', { name: 'Invite a party' }).click()
  const form = page.getByRole('form', { name: 'Invite a party' })
  await form.getByLabel('E-mail address on the other side').fill(email)
  await form.getByLabel('A few words to them').fill(message)
  await form.getByRole('button', { name: 'Invite a party' }).click()
  return page.getByLabel('Link of the invitation').inputValue()
}

export async function nameParticipant(page: Page, { person, role }: { person: string; role: string }): Promise<void> {
  await page.getByRole('button', { name: 'Name a participant' }).click()
  const form = page.getByRole('form', { name: 'Name a participant' })
  const option = form.getByLabel('Person').locator('option', { hasText: person })
  await form.getByLabel('Person').selectOption(await option.getAttribute('value'))
  await form.getByLabel('Role').selectOption({ label: role })
  await form.getByRole('button', { name: 'Name a participant' }).click()
  await page.getByRole('button', { name: person, exact: true }).waitFor()
}

export async function removeParticipant(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: person, exact: true }).click()
  const row = page.getByRole('listitem').filter({ has: page.getByLabel(`Role of ${person}`) })
  await row.getByRole('button', { name: 'Remove' }).click()
  await row.getByRole('group').getByRole('button', { name: 'Remove' }).click()
}

export interface SharedObjective {
  readonly title: string
  readonly kind: string
  readonly description: string
}

export async function proposeObjective(page: Page, { title, kind, description }: SharedObjective): Promise<void> {
  await page.getByRole('button', { name: 'Propose an objective' }).click()
  const form = page.getByRole('form', { name: 'Propose an objective' })
  await form.getByLabel('Objective').fill(title)
  await form.getByLabel('Kind').selectOption({ label: kind })
  await form.getByLabel('Description').fill(description)
  await form.getByRole('button', { name: 'Propose an objective' }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

export async function writeStake(page: Page, { gives, expects }: { gives: string; expects: string }): Promise<void> {
  await page.getByRole('button', { name: 'Write our stake' }).click()
  const form = page.getByRole('form', { name: 'Write our stake' })
  await form.getByLabel('Gives').fill(gives)
  await form.getByLabel('Expects').fill(expects)
  await form.getByLabel('Share it with everybody').check()
  await form.getByRole('button', { name: 'Save for everybody' }).click()
  await form.waitFor({ state: 'detached' })
}

export async function askAgreement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ask all to agree' }).click()
  await page.getByRole('group').getByRole('button', { name: 'Ask all to agree' }).click()
  await page.getByRole('heading', { name: 'Asked of all parties' }).waitFor()
}

export async function agreeToObjective(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Agree', exact: true }).click()
  await page.getByRole('group').getByRole('button', { name: 'Agree', exact: true }).click()
  await page.getByText(/^Agreed by all since/).waitFor()
}
