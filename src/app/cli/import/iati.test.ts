import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const entente = join(import.meta.dirname, '../entente.ts')
const examplePath = join(import.meta.dirname, '../../../exchange/iati/schema/activity-standard-example-2.03.xml')

let folder: string
let example: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-iati-'))
  example = await readFile(examplePath, 'utf8')
})
afterAll(() => rm(folder, { recursive: true }))

/** Tells at its end how much memory the process held at most. */
const watch = `process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))`

async function run(...words: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, entente, 'import', 'iati', ...words],
    { env: { ...process.env, LANG: 'C', LC_ALL: '', ENTENTE_URL: '', ENTENTE_KEY: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const [code] = await once(child, 'close')
  return { code: code as number, output, peakMegabytes: Number(/\npeak (\d+)\n/.exec(output)?.[1]) / 1024 }
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

describe('entente import iati FILE --check', () => {
  it('tells warnings of a good file and ends well', async () => {
    const { code, output } = await run(examplePath, '--check')
    expect(code).toBe(0)
    expect(output).toContain('! Line 206: A policy marker of one’s own vocabulary should be named. [policy-marker.nameless]')
    expect(output).toContain('One activity, no error, 4 warnings.')
  }, 30_000)

  it('tells every error with line and rule, and ends with 1', async () => {
    const bad = await file(
      'bad.xml',
      example.replace('<activity-status code="2" />', '').replace('code="AF" percentage="25"', 'code="AF" percentage="5"'),
    )
    const { code, output } = await run(bad, '--check')
    expect(code).toBe(1)
    expect(output).toContain('✗ Line 8: iati-activity lacks activity-status. [schema.missing-element]')
    expect(output).toContain('add up to 80 %, not to 100 %. [percentage.sum]')
  }, 30_000)

  it('says what is wrong with the call, and with a file that is not there', async () => {
    expect((await run()).code).toBe(2)
    expect((await run(examplePath)).code).toBe(2)
    const { code, output } = await run(join(folder, 'none.xml'), '--check')
    expect(code).toBe(1)
    expect(output).toContain('none.xml cannot be read')
  }, 30_000)

  it('holds little of a long file in memory', async () => {
    const start = example.indexOf('<iati-activity ')
    const activity = example.slice(start, example.indexOf('</iati-activities>'))
    const path = join(folder, 'long.xml')
    const out = createWriteStream(path)
    out.write(example.slice(0, start))
    for (let index = 0; index < 1500; index++)
      if (!out.write(activity.replace('ABC123', String(index)))) await once(out, 'drain')
    out.end('</iati-activities>')
    await once(out, 'finish')
    const { code, output, peakMegabytes } = await run(path, '--check')
    expect([code, output]).toEqual([0, expect.stringContaining('1,500 activities')])
    // Of 26 MB; bench/iati.ts measures 200 MB, which may take as much.
    expect(peakMegabytes).toBeLessThan(400)
  }, 120_000)
})
