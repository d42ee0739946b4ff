import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCaller } from '../scripts/pictures-caller.ts'

/**
 * `node bench/iati.ts [MB]`: an IATI file of that size (200), checked and brought in by the command line, and what memory the
 * command and the server took at most: each a process of its own, PostgreSQL not counted.
 */
const root = join(import.meta.dirname, '..')
const entente = join(root, 'src/app/cli/entente.ts')
const megabytes = Number(process.argv[2] ?? 200)
const limit = 400
/** Each process tells at its end how much memory it held at most. */
const watch = `process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))`
const folder = mkdtempSync(join(tmpdir(), 'entente-iati-'))
// Where this runs as root, PostgreSQL runs as somebody else, who must get through.
chmodSync(folder, 0o711)
try {
  const file = join(folder, 'activities.xml')
  const activities = await writeFile(file)
  const check = await run(['import', 'iati', file, '--check'], {})
  const { command, server } = await bringIn(file)
  console.log(`${megabytes} MB, ${activities} activities`)
  const rows = { check, 'bring in: the command': command, 'bring in: the server': server }
  console.table(rows)
  if (Object.values(rows).some(({ peakMegabytes }) => peakMegabytes > limit)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The standard's example again and again, each under an identifier of its own. */
async function writeFile(path: string): Promise<number> {
  const example = readFileSync(join(root, 'src/exchange/iati/schema/activity-standard-example-2.03.xml'), 'utf8')
  const start = example.indexOf('<iati-activity ')
  const activity = example.slice(start, example.indexOf('</iati-activities>'))
  const out = createWriteStream(path)
  out.write(example.slice(0, start))
  let count = 0
  for (let size = 0; size < megabytes * 1e6; size += activity.length) {
    count += 1
    const one = activity.replace('AA-AAA-123456789-ABC123', `AA-AAA-123456789-${count}`)
    if (!out.write(one)) await once(out, 'drain')
  }
  out.end('</iati-activities>\n')
  await once(out, 'finish')
  return count
}

interface Run {
  readonly seconds: number
  readonly peakMegabytes: number
}

function start(words: readonly string[], env: Readonly<Record<string, string>>) {
  const began = performance.now()
  const options = ['--import', `data:text/javascript,${encodeURIComponent(watch)}`]
  const child = spawn(process.execPath, [...options, entente, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000)
    })
  const ended = once(child, 'close').then(([code]): Run => {
    const peak = /\npeak (\d+)\n/.exec(said)?.[1]
    if (code !== 0 || peak === undefined) throw new Error(`entente ${words.join(' ')} ended with ${code}:\n${said}`)
    return { seconds: Math.round((performance.now() - began) / 1000), peakMegabytes: Math.round(Number(peak) / 1024) }
  })
  return { child, ended, said: () => said }
}

function run(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  return start(words, env).ended
}

async function bringIn(file: string): Promise<{ command: Run; server: Run }> {
  const server = start(['start', '--without-pages'], { PORT: '0', DATA_DIR: join(folder, 'data') })
  try {
    const address = await addressOf(server)
    const key = await makeKey(address)
    const command = await run(['import', 'iati', file], { ENTENTE_URL: address, ENTENTE_KEY: key })
    server.child.kill('SIGTERM')
    return { command, server: await server.ended }
  } finally {
    server.child.kill('SIGTERM')
  }
}

async function addressOf(server: ReturnType<typeof start>): Promise<string> {
  for (;;) {
    const address = /ready: (http\S+)/.exec(server.said())?.[1]
    if (address !== undefined) return address
    // A server that ended says why.
    await Promise.race([server.ended, new Promise((resolve) => setTimeout(resolve, 200))])
  }
}

async function makeKey(address: string): Promise<string> {
  const caller = createCaller(address)
  await caller.call('POST', '/accounts', {
    email: 'bench@example.org',
    password: 'tram lemon orbit fjord',
    name: 'Bench',
    locale: 'en',
  })
  const profile = {
    legalName: 'Bench',
    shortName: 'Bench',
    country: 'CH',
    languages: ['en'],
    timeZone: 'Europe/Zurich',
    colour: 1,
  }
  const hours = { workingDays: [1, 2, 3, 4, 5], workingFrom: '09:00', workingTo: '17:00', listed: false }
  const { seatId } = await caller.call('POST', '/organisations', { ...profile, ...hours })
  caller.seat = String(seatId)
  const { secret } = await caller.call('POST', '/keys', { name: 'bench', scopes: ['read', 'write'] })
  return String(secret)
}
