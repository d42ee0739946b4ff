import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Account {
  readonly name: string
  readonly email: string
}

export interface Organisation {
  readonly legalName: string
  readonly shortName: string
  readonly country: string
  readonly timeZone: string
  readonly colour: string
}

export const password = 'tram lemon orbit fjord'

/** From the first page, or from wherever one was led, to an account of one's own. */
export async function signUp(page: Page, { name, email }: Account): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.getByRole('button', { name: 'Sign up' }).waitFor({ state: 'detached' })
}

/** With no other tool than the keyboard: the fields are reached and sent by keys alone. */
export async function signInByKeyboard(page: Page, { email }: Account): Promise<void> {
  await tabTo(page, 'E-mail address')
  await page.keyboard.type(email)
  await tabTo(page, 'Password')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
}

/** Presses Tab until what is called so has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if ((await nameOfFocused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`“${name}” cannot be reached by Tab.`)
}

/** Presses Tab until the row of a table that says so has the focus. */
export async function tabToRow(page: Page, words: string): Promise<void> {
  const isThere = () =>
    page.evaluate((said) => {
      const focused = document.activeElement
      return focused instanceof HTMLTableRowElement && Boolean(focused.textContent?.includes(said))
    }, words)
  for (let presses = 0; presses < 200; presses++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No row with “${words}” can be reached by Tab.`)
}

const nameOfFocused = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    const label = (focused as Partial<HTMLInputElement> | null)?.labels?.[0]?.textContent?.trim()
    return focused?.getAttribute('aria-label') ?? (label || focused?.textContent?.trim())
  })

/** With no other tool than the keyboard: what is called so is reached and pressed. */
export async function pressOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** The same for a field, which is reached and written in. */
export async function typeAt(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(words)
}

/** Something has the focus: whoever has no pointer goes on from there. */
export const expectFocus = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

export async function setUpOrganisation(page: Page, organisation: Organisation): Promise<void> {
  const form = page.getByRole('form', { name: 'Set up my organisation' })
  await form.getByLabel('Legal name').fill(organisation.legalName)
  await form.getByLabel('Short name').fill(organisation.shortName)
  await form.getByRole('radio', { name: organisation.colour }).check({ force: true })
  await chooseByTyping(page, 'Country', organisation.country)
  await chooseByTyping(page, 'Time zone', organisation.timeZone)
  await form.getByRole('button', { name: 'Set up my organisation' }).click()
  await form.waitFor({ state: 'detached' })
}

async function chooseByTyping(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  // What is likely stands there already.
  if ((await field.inputValue()) === words) return
  await field.fill(words)
  await page.getByRole('option', { name: words, exact: true }).click()
}

/** A link is made for the person, who hands it on by any way. */
export async function invitePerson(page: Page, { email, title }: { email: string; title: string }): Promise<string> {
  // Inside a partnership the organisation's rooms are one step away.
  await page.getByRole('link', { name: 'Organisation', exact: true }).click()
  await page.getByRole('link', { name: 'Our people', exact: true }).click()
  await page.getByRole('button', { name: 'Invite a person' }).click()
  const form = page.getByRole('form', { name: 'Invite a person' })
  await form.getByLabel('E-mail address').fill(email)
  await form.getByLabel('Title').fill(title)
  await form.getByRole('button', { name: 'Invite a person' }).click()
  return page.getByLabel('Link of the invitation').inputValue()
}

/** Whoever got the link signs up and takes the seat. */
export async function joinOrganisation(page: Page, link: string, account: Account): Promise<void> {
  await page.goto(link)
  await page.getByRole('link', { name: 'Sign up' }).click()
  await signUp(page, account)
  await page.getByRole('button', { name: /^Join / }).click()
  await openPortfolio(page)
}

/** From what needs somebody today to all partnerships. */
export async function openPortfolio(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Partnerships', exact: true }).click()
  await page.getByRole('heading', { name: 'Partnerships', exact: true }).waitFor()
}
