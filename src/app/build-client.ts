import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { projectFolder } from '#src/app/folders.ts'

/** Builds the browser's part where it is missing or older than its sources. The published package brings it built. */
export async function buildClientIfNeeded(say: (sentence: string) => void): Promise<void> {
  if (!existsSync(join(projectFolder, 'vite.config.ts'))) return
  const stamp = join(projectFolder, 'dist', 'web', '.sources')
  const sources = fingerprintSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('Building the pages (once, and after changes) …')
  await runVite()
  compressAssets()
  mkdirSync(join(projectFolder, 'dist', 'web'), { recursive: true })
  writeFileSync(stamp, sources)
}

/** Beside each file what goes over the wire: made once, at the highest level. They hold nothing of anybody. */
function compressAssets(): void {
  for (const file of globSync(['dist/web/*.{html,js}', 'dist/web/assets/*.{js,css}'], { cwd: projectFolder })) {
    const content = readFileSync(join(projectFolder, file))
    writeFileSync(join(projectFolder, `${file}.br`), brotliCompressSync(content))
    writeFileSync(join(projectFolder, `${file}.gz`), gzipSync(content, { level: 9 }))
  }
}

/** Names, sizes and times of everything the client is made from. */
function fingerprintSources(): string {
  const own = ['scripts/*-plugin.ts', 'scripts/first-*.ts', 'scripts/locale-uses.ts', 'vite.config.ts']
  const sources = ['src/**/*.{ts,tsx,js,css,html,svg}', 'locales/*.json', 'package-lock.json', ...own]
  const files = globSync(sources, { cwd: projectFolder }).sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(projectFolder, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function runVite(): Promise<void> {
  const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js')
  // Whoever starts it from a test or in development still gets the pages as people get them.
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    env,
    stdio: ['ignore', 2, 2],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The pages could not be built (vite ended with ${code}).`)),
    )
  })
}
