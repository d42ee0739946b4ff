import type { Page } from 'playwright-core'
import { overflowOf } from './every-route.ts'

/** A screen of 1280 by 1024 at 200 %. */
const doubled = { width: 640, height: 512 }

/** What goes wrong for whoever enlarges the page twice: it stands out, words are cut off, the focus is covered, there or as it was. */
export async function problemsEnlarged(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  const covered = await page.evaluate(coveredFocus)
  await page.setViewportSize(doubled)
  // Drawings measure their place after the page has taken its new size.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  const found = [...(await overflowOf(page)), ...(await page.evaluate(cutOff)), ...(await page.evaluate(coveredFocus))]
  if (size) await page.setViewportSize(size)
  return [...covered, ...found.map((problem) => `enlarged: ${problem}`)]
}

/** Runs in the page: words in a box too small for them that cannot be scrolled. */
function cutOff(): string[] {
  const isHidden = (value: string) => value === 'hidden' || value === 'clip'
  const isUnseen = (one: Element) => one.clientWidth <= 1 || getComputedStyle(one).clipPath !== 'none'
  return [...document.querySelectorAll<HTMLElement>('main *, header *, nav *')].flatMap((one) => {
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(one)
    const isWide = isHidden(overflowX) && textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1
    const isHigh = isHidden(overflowY) && webkitLineClamp === 'none' && one.scrollHeight > one.clientHeight + 1
    if (!(isWide || isHigh) || one.textContent.trim() === '' || !one.checkVisibility() || isUnseen(one)) return []
    return [`cut off: ${one.tagName}.${one.className}: ${one.textContent.slice(0, 60)}`]
  })
}

/** Runs in the page: walks through everything that takes the focus, down and up again, and tells what lies wholly behind another thing. */
function coveredFocus(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  const places = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled, [inert] *'))
  const isShown = (one: HTMLElement) => {
    const { left, right, top, bottom, width, height } = one.getBoundingClientRect()
    if (width < 2 || height < 2) return true
    const shows = (x: number, y: number) => {
      const there = document.elementFromPoint(x, y)
      return (
        there !== null &&
        (one.contains(there) || there.contains(one) || [...(labelsOf(one) ?? [])].some((label) => label.contains(there)))
      )
    }
    const across = [0.1, 0.5, 0.9].map((part) => left + (right - left) * part)
    const down = [0.1, 0.5, 0.9].map((part) => top + (bottom - top) * part)
    return across.some((x) => down.some((y) => shows(x, y)))
  }
  const labelsOf = (one: HTMLElement) => (one as Partial<HTMLInputElement>).labels
  const covered = [...places, ...places.toReversed()].filter((one) => {
    one.focus()
    return document.activeElement === one && !isShown(one)
  })
  window.scrollTo(0, 0)
  return [...new Set(covered)].map((one) => `covered: ${one.tagName}.${one.className}: ${one.textContent.slice(0, 60)}`)
}

/** What still moves for whoever asks for less motion. */
export const motionOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const longest = (times: string) =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000)))
    return [...document.querySelectorAll('*')].flatMap((one) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one, part)
        const isStill = longest(transitionDuration) <= 1 && longest(animationDuration) <= 1 && scrollBehavior !== 'smooth'
        return isStill ? [] : [`moves: ${one.tagName}.${one.className}${part ?? ''}`]
      }),
    )
  })

/** Pictures that say nothing to those who do not see them: each is named, and a chart is told in words and has its table. */
export const muteCharts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const large = 48
    const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.querySelector('title')?.textContent ?? ''
    const isLarge = (one: Element) => one.getBoundingClientRect().width > large
    const named = [...document.querySelectorAll('[role="img"]')].filter((one) => nameOf(one).trim() === '')
    const bare = [...document.querySelectorAll('svg, canvas')].filter(
      (one) => isLarge(one) && !one.closest('[role="img"], [aria-hidden="true"]'),
    )
    const silent = [...document.querySelectorAll('figure')].filter(
      (one) =>
        !one.querySelector('figcaption')?.textContent ||
        !(one.querySelector('[role="img"], [role="group"]') && one.querySelector('button')),
    )
    return [
      ...[...named, ...bare].map((one) => `a picture without a name: ${one.outerHTML.slice(0, 160)}`),
      ...silent.map((one) => `a chart without words or table: ${one.outerHTML.slice(0, 160)}`),
    ]
  })

export const hasChart = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('figure [role="img"]') !== null)
