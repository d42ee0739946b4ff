import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../tests/support/browser.ts'
import { listRoutes } from './pictures-routes.ts'
import { openSample } from './pictures-sample.ts'
import { listScreens, type Screen } from './pictures-screens.ts'
import { makeWorld } from './pictures-world.ts'

/**
 * `npm run pictures [words] [looks]`: every screen, or those whose name fits the expression, as people see it, into pictures/; what
 * axe finds is told. On a program of its own, or on the one that ADDRESS names. Screens come from the router: one that nobody
 * takes a picture of is told, and ends the run as failed. `npm run pictures readme`: the README's own, into docs/pictures.
 */
const root = join(import.meta.dirname, '..')
const folder = join(root, 'pictures')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const [, , words = '', wantedLooks = ''] = process.argv

/** What the README shows, and the files that it shows it by: the first screenful alone. */
const readmePictures = new Map([
  ['overview.wide', 'partnership.png'],
  ['overview.wide-dark', 'partnership-dark.png'],
  ['today.phone', 'today-phone.png'],
])
const isForReadme = words === 'readme'

const looks = [
  { name: 'wide', width: 1360, scheme: 'light', language: 'en' },
  { name: 'wide-dark', width: 1360, scheme: 'dark', language: 'en' },
  { name: 'wide-ar', width: 1360, scheme: 'light', language: 'ar' },
  { name: 'phone', width: 390, scheme: 'light', language: 'en' },
  { name: 'phone-dark-de', width: 390, scheme: 'dark', language: 'de' },
] as const
type Look = (typeof looks)[number]

const program = await startProgram()
const browser = await openBrowser()
try {
  const all = listScreens(await makeWorld(program.address), await openSample(program.address))
  const taken = new Set(all.map(({ route }) => route))
  const forgotten = (await listRoutes(root)).filter((route) => !taken.has(route))
  for (const route of forgotten) console.error(`${route}: no picture is taken of it; scripts/pictures-screens.ts lists them`)
  if (forgotten.length > 0) process.exitCode = 1
  mkdirSync(folder, { recursive: true })
  const isWanted = (screen: Screen, look: Look) =>
    isForReadme ? readmePictures.has(`${screen.name}.${look.name}`) : new RegExp(words).test(screen.name)
  for (const look of looks.filter(({ name }) => new RegExp(wantedLooks).test(name)))
    await takeLook(browser, { look, screens: all.filter((screen) => isWanted(screen, look)) })
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
    } catch (problem) {
      // One screen that fails is told; the others are looked at all the same.
      console.error(`${screen.name}.${look.name}: ${problem instanceof Error ? problem.message : String(problem)}`)
      process.exitCode = 1
    } finally {
      await context.close()
    }
  }
}

function heightOf({ width }: Look): number {
  return width < 500 ? 844 : 900
}

async function contextFor(open: Browser, { look, screen }: { look: Look; screen: Screen }): Promise<BrowserContext> {
  const context = await open.newContext({
    viewport: { width: look.width, height: heightOf(look) },
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
  const shown = isForReadme ? readmePictures.get(name) : undefined
  if (shown) await page.screenshot({ path: join(root, 'docs', 'pictures', shown) })
  // On a screen as long as the page: the bar at the foot of a phone would stand in the middle of the picture, and lie over rows that
  // axe then finds too small, though they scroll out from under it.
  const length: number = await page.evaluate('document.documentElement.scrollHeight')
  await page.setViewportSize({ width: look.width, height: Math.min(10_000, Math.max(heightOf(look), length)) })
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
