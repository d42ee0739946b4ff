import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

// The package's own default flags hold --single-process, which dies at the second page.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Starts the Chromium that npm delivers. Close it when done; TEST_BROWSER names another Chrome or Chromium to use instead. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.TEST_BROWSER
  if (own) return chromium.launch({ executablePath: own, args: flags })
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args: flags })
  const folder = await unpackedChromium()
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: flags, env: environmentFor(folder) })
}

async function unpackedChromium(): Promise<string> {
  const build = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))
  const version = createHash('sha256')
    .update(readFileSync(join(build, '..', 'package.json')))
    .digest('hex')
    .slice(0, 12)
  const cache = fileURLToPath(new URL('../../.cache/browser/', import.meta.url))
  const folder = join(cache, version)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const unfinished = mkdtempSync(join(cache, 'unpacking-'))
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpacking(join(build, '..', 'bin'))], {
    cwd: build,
    env: { ...process.env, TMPDIR: unfinished },
  })
  publish(unfinished, folder)
  return folder
}

// Unpacked in a process and folder of its own: the package writes to the temporary folder and takes any file there for a whole
// one, so two tests that start together would run half a browser. A rename makes it appear at once.
function unpacking(archives: string): string {
  return `import chromium, { inflate } from '@sparticuz/chromium'
await chromium.executablePath()
await inflate(${JSON.stringify(join(archives, 'al2023.tar.br'))})`
}

function publish(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another process was first: its copy is as good as ours.
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Machines without the browser's libraries or fonts get those that the package brings. */
function environmentFor(folder: string): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value
  if (!existsSync('/etc/fonts/fonts.conf')) environment.FONTCONFIG_PATH = join(folder, 'fonts')
  const starts = spawnSync(join(folder, 'chromium'), ['--version'], { stdio: 'ignore' }).status === 0
  if (!starts) environment.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  return environment
}
