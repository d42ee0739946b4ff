// @ts-nocheck
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { buildClientIfNeeded } from '#src/app/build-client.ts'
import { openBrowser } from '../support/browser.ts'
import { arrive, type Visitor } from '../support/visitor.ts'
import { createWorld, type World } from '../support/world.ts'
const at: string = '/tmp/define/story.ts'

let world: World
let browser: Browser
let url: string
let nordwind: Visitor
let kaito: Visitor
beforeAll(async () => {
  await buildClientIfNeeded(() => {})
  world = await createWorld()
  url = await world.server.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  const place = { world, browser, url }
  nordwind = await arrive({ ...place, name: 'Anneliese Brandt', organisation: { shortName: 'Nordwind', legalName: 'Nordwind Energie AG' } })
  kaito = await arrive({ ...place, name: 'Ōtani Haruka', organisation: { shortName: 'Kaito Labs', legalName: 'Kaito Labs KK', colour: 2 } })
}, 240_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})
test('look', async () => {
  const { story } = await import(/* @vite-ignore */ at)
  const pages = await story({ world, nordwind, kaito })
  const only = process.env.LOOK?.split(',')
  for (const { name, path, who = nordwind, width = 1280, dark = false, lang, act } of pages) {
    if (only && !only.some((one) => name.startsWith(one))) continue
    const page = await who.context.newPage()
    page.on('pageerror', (e) => console.log(`${name}: ${e.message}`))
    page.on('console', (m) => m.type() === 'error' && console.log(`${name}: ${m.text()}`))
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    if (lang) await page.addInitScript((l) => localStorage.setItem('ui.language', l), lang)
    else await page.addInitScript(() => localStorage.setItem('ui.language', 'en'))
    await page.goto(url + path)
    await page.waitForTimeout(1500)
    try { await act?.(page) } catch (e) { console.log(`${name}: ${String(e).slice(0, 300)}`) }
    await page.screenshot({ path: `/tmp/define/shots/${name}.png`, fullPage: true })
    await page.close()
  }
}, 300_000)
