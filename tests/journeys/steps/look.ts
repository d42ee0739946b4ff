import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const pictures = join(import.meta.dirname, '../../../pictures')

/** The page as it stands, in light and in dark, breaks none of the rules that a machine can check. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessibleAsShown(page, colorScheme)
  }
}

const phone = 600
const longest = 10_000
const lengthOf = (page: Page) => page.evaluate((most) => Math.min(most, document.documentElement.scrollHeight + 200), longest)

/** The same for the colours that are on the screen. */
export async function expectAccessibleAsShown(page: Page, colours = 'as shown'): Promise<void> {
  const size = page.viewportSize()
  // On a phone the bar at the foot stays while the page moves under it. What lies under it at one moment is in reach at the next, so
  // the page is looked at as a whole, on a screen as long as itself.
  if (size && size.width < phone) await page.setViewportSize({ ...size, height: Math.max(size.height, await lengthOf(page)) })
  await breaksNoRule(page, colours)
  if (size && size.width < phone) await page.setViewportSize(size)
}

async function breaksNoRule(page: Page, colours: string): Promise<void> {
  await settle(page)
  // It stays until the page is loaded anew.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly }),
    rules,
  )
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
  expect(found, `${new URL(page.url()).pathname}, ${colours}`).toEqual([])
}

/** Nothing stands out of the page on either side. */
export async function expectNoOverflow(page: Page): Promise<void> {
  await settle(page)
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(beyond, new URL(page.url()).pathname).toBeLessThanOrEqual(0)
}

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await settle(page)
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: join(pictures, `alliance-${name}.png`), fullPage: true, timeout: 5000 })
}

/** What moves has come to rest: colours on their way are colours of neither scheme. A movement begins a frame after its cause. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    const moving = () =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    await frame()
    await frame()
    while (moving().length > 0) await Promise.allSettled(moving().map(({ finished }) => finished))
  })
