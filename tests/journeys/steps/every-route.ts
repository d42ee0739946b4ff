import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Every address that the router knows, with `$names` where ids belong: asked of the running pages, so that none can be forgotten. */
export const routesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.keys(
      (globalThis as unknown as { __TSR_ROUTER__: { routesByPath: Record<string, unknown> } }).__TSR_ROUTER__.routesByPath,
    ),
  )

/** Puts ids in the place of `$names`; undefined where one is not known. */
export function fill(route: string, known: (route: string, name: string) => string | undefined): string | undefined {
  let isWhole = true
  const path = route.replace(/\$(\w+)/g, (_all, name: string) => {
    const id = known(route, name)
    isWhole &&= id !== undefined && id !== ''
    return id ?? ''
  })
  return isWhole ? path : undefined
}

/** Goes there as a link does, without a new document, and waits until what is shown is there and at rest. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState({}, '', to), path)
  await page.waitForFunction(isThere, path).catch(async (cause) => {
    const shown = await page.evaluate(() => ({
      at: location.pathname,
      text: document.querySelector('main')?.textContent.slice(0, 300),
    }))
    throw new Error(`${path} did not come to rest: ${JSON.stringify(shown)}`, { cause })
  })
}

/** Runs in the page. What waits or loads says so by its role, and a route that is on its way is pending. */
function isThere(path: string): boolean {
  const router = (globalThis as unknown as { __TSR_ROUTER__: { state: { status: string; location: { pathname: string } } } })
    .__TSR_ROUTER__
  const { status, location } = router.state
  const isLoading = document.querySelector('[data-loading]:not([inert] *)') !== null
  const moving = document.getAnimations().some(({ playState }) => playState === 'running')
  const arrived = location.pathname === new URL(path, 'http://x').pathname
  return arrived && status === 'idle' && !isLoading && !moving && document.querySelector('h1') !== null
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What a machine can tell against the page; `contrast` alone is what another colour scheme can change. */
export async function problemsOf(page: Page, what: 'all' | 'contrast' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const size = page.viewportSize()
  // On a phone the bar at the foot stays while the page moves under it. What lies under it at one moment is in reach at the next, so
  // the page is looked at as a whole, on a screen as long as itself.
  if (size && size.width < phone) await page.setViewportSize({ ...size, height: Math.max(size.height, await lengthOf(page)) })
  const found = await page.evaluate(
    async (runOnly) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
      )
    },
    what === 'all' ? { type: 'tag' as const, values: rules } : { type: 'rule' as const, values: ['color-contrast'] },
  )
  if (size && size.width < phone) await page.setViewportSize(size)
  return found
}

const phone = 600
const longest = 10_000
const lengthOf = (page: Page) => page.evaluate((most) => Math.min(most, document.documentElement.scrollHeight + 200), longest)

/** By how many pixels the page stands out, and what does. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, dir } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const beyond = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 0 && (dir === 'rtl' ? left < -1 : right > clientWidth + 1)
    })
    const names = beyond.slice(-3).map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 60)}`)
    return [`${scrollWidth - clientWidth} px too wide: ${names.join(' | ')}`]
  })
