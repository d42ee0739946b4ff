import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../tests/support/browser.ts'
import { type Caller, makeWorld, type World } from './pictures-world.ts'

/**
 * `npm run pictures [words]`: every screen, or those whose name fits the expression, as people see it, into pictures/; what axe finds
 * is told. On a program of its own, or on the one that ADDRESS names.
 */
const root = join(import.meta.dirname, '..')
const folder = join(root, 'pictures')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wanted = process.argv[2] ?? ''

const looks = [
  { name: 'wide', width: 1360, scheme: 'light', language: 'en' },
  { name: 'wide-dark', width: 1360, scheme: 'dark', language: 'en' },
  { name: 'wide-ar', width: 1360, scheme: 'light', language: 'ar' },
  { name: 'phone', width: 390, scheme: 'light', language: 'en' },
  { name: 'phone-dark-de', width: 390, scheme: 'dark', language: 'de' },
] as const
type Look = (typeof looks)[number]

interface Screen {
  readonly name: string
  readonly path: string
  readonly as: Caller | undefined
  /** What is opened before the picture is taken: the name of a button in English. */
  readonly open?: string
}

function screensOf({ nordwind, newcomer, spaceId, waitingId, seatToken, partyToken, rounds }: World): readonly Screen[] {
  const here = `/partnerships/${spaceId}`
  const own = (name: string, path: string, open?: string): Screen => ({ name, path, as: nordwind, ...(open ? { open } : {}) })
  const nobody = (name: string, path: string): Screen => ({ name, path, as: undefined })
  return [
    nobody('first', '/'),
    nobody('sign-up', '/sign-up'),
    nobody('sign-in', '/sign-in'),
    nobody('forgot-password', '/forgot-password'),
    nobody('reset-password', '/reset-password?token=x'),
    nobody('verify-email', '/verify-email?token=x'),
    nobody('claim', '/claim#x'),
    nobody('join', `/join/${seatToken}`),
    nobody('invitation', `/invitation/${partyToken}`),
    { name: 'invitation-newcomer', path: `/invitation/${partyToken}`, as: newcomer },
    { name: 'set-up', path: '/set-up', as: newcomer },
    own('today', '/today'),
    { name: 'today-empty', path: '/today', as: newcomer },
    own('search', '/search?q=storage'),
    own('portfolio', '/portfolio'),
    own('portfolio-board', '/portfolio?view=board'),
    own('portfolio-map', '/portfolio?view=map'),
    own('portfolio-calendar', '/portfolio?view=calendar'),
    own('portfolio-columns', '/portfolio', 'Columns'),
    own('portfolio-start', '/portfolio', 'Start a partnership'),
    own('organisation', '/organisation'),
    own('organisation-edit', '/organisation', 'Edit'),
    own('organisation-people', '/organisation/people'),
    own('organisation-invite', '/organisation/people', 'Invite a person'),
    own('organisation-data', '/organisation/data'),
    own('settings', '/settings'),
    own('overview', here),
    own('overview-seen', here, 'See it as Kaito Labs'),
    own('overview-waiting', `/partnerships/${waitingId}`),
    own('people', `${here}/people`),
    own('people-invite', `${here}/people`, 'Invite a party'),
    own('terms', `${here}/settings`),
    own('terms-edit', `${here}/settings`, 'Edit'),
    own('stages-edit', `${here}/settings`, 'Rename or move stages'),
    own('objectives', `${here}/objectives`),
    own('commitments', `${here}/commitments`),
    own('measures', `${here}/measures`),
    own('rounds', `${here}/rounds`),
    own('rounds-empty', '/organisation/rounds'),
    own('rounds-new', `${here}/rounds/new`),
    own('rounds-new-own', '/organisation/rounds/new'),
    own('rounds-sealed', `${here}/rounds/${rounds.openId}`),
    own('rounds-answer', `${here}/rounds/${rounds.openId}/answers`),
    own('rounds-answer-wrong', `${here}/rounds/${rounds.openId}/answers`, 'Hand in'),
    own('rounds-answered', `${here}/rounds/${rounds.answeredId}`),
    own('rounds-result', `${here}/rounds/${rounds.revealedId}`),
    own('rounds-named', `${here}/rounds/${rounds.namedId}`),
    own('rounds-next', `${here}/rounds/${rounds.revealedId}/next`),
    own('rounds-three', `/partnerships/${rounds.three.spaceId}/rounds/${rounds.three.id}`),
    own('rounds-twelve', `/partnerships/${rounds.twelve.spaceId}/rounds/${rounds.twelve.id}`),
    own('rounds-twelve-open', `/partnerships/${rounds.twelve.spaceId}/rounds/${rounds.twelve.openId}`),
    own('question-sets', `${here}/question-sets`),
    own('question-sets-empty', '/organisation/question-sets'),
    own('question-sets-one', `${here}/question-sets/${rounds.setId}`),
    own('question-sets-write', `${here}/question-sets/${rounds.setId}`, 'Write the next version'),
    own('question-sets-new', `${here}/question-sets/new`),
    own('ledger', `${here}/ledger`),
    own('missing', '/nowhere'),
    nobody('look', '/look'),
  ]
}

const program = await startProgram()
const browser = await openBrowser()
try {
  const world = await makeWorld(program.address)
  mkdirSync(folder, { recursive: true })
  const screens = screensOf(world).filter(({ name }) => new RegExp(wanted).test(name))
  for (const look of looks) await takeLook(browser, { look, screens })
} finally {
  await browser.close()
  await program.stop()
}

async function takeLook(open: Browser, { look, screens }: { look: Look; screens: readonly Screen[] }): Promise<void> {
  for (const screen of screens) {
    if (screen.as) await screen.as.call('PATCH', '/me', { locale: look.language })
    const context = await contextFor(open, { look, screen })
    try {
      await takeScreen(await context.newPage(), { look, screen })
    } finally {
      await context.close()
    }
  }
}

async function contextFor(open: Browser, { look, screen }: { look: Look; screen: Screen }): Promise<BrowserContext> {
  const context = await open.newContext({
    viewport: { width: look.width, height: look.width < 500 ? 844 : 900 },
    colorScheme: look.scheme,
    locale: look.language,
    timezoneId: 'Europe/Berlin',
  })
  const cookies = [...(screen.as?.cookies ?? [])].map(([name, value]) => ({ name, value, url: program.address }))
  if (cookies.length > 0) await context.addCookies(cookies)
  return context
}

async function takeScreen(page: Page, { look, screen }: { look: Look; screen: Screen }): Promise<void> {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(new URL(screen.path, program.address).href)
  await page.locator('h1').first().waitFor({ timeout: 15_000 })
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined)
  await page.waitForTimeout(500)
  // Buttons are found by their English names, so what must be opened first is taken in English alone.
  if (screen.open && look.language !== 'en') return
  if (screen.open) await page.getByRole('button', { name: screen.open, exact: true }).first().click()
  if (screen.open) await page.waitForTimeout(400)
  const name = `${screen.name}.${look.name}`
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  const width: number = await page.evaluate('document.documentElement.scrollWidth')
  if (width > look.width) problems.push(`is ${width} wide`)
  await page.evaluate(axeSource)
  const found: { id: string; nodes: { target: unknown }[] }[] = await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)",
  )
  for (const { id, nodes } of found) problems.push(`axe ${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`)
  console.log(problems.length === 0 ? name : `${name}: ${problems.join('; ')}`)
}

async function startProgram(): Promise<{ address: string; stop(): Promise<void> }> {
  if (process.env.ADDRESS) return { address: process.env.ADDRESS, stop: async () => {} }
  const data = mkdtempSync(join(tmpdir(), 'entente-pictures-'))
  const child = spawn(process.execPath, [join(root, 'src/app/cli/entente.ts'), 'start'], {
    env: { ...process.env, PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const ready = /ready: (http\S+)/.exec(said)?.[1]
      if (ready) resolve(ready)
    })
    child.once('exit', () => reject(new Error(`The program ended before it was ready.\n${said}`)))
  })
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
