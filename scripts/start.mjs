// The only way in: plain JavaScript without dependencies, so that an old Node (20) and npm are enough.
// It installs what is missing under a lock, then hands over to the Node that npm delivered.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode, runProgram } from '../bin/delivered-node.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.entente-installed')
const lock = join(root, '.cache', 'install.lock')

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Entente needs Node.js 20 or later to start; this is ${process.version}.`)
  process.exit(1)
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
await installWhenNeeded()
await run(process.argv.slice(2))

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && findNode() !== undefined
}

async function installWhenNeeded() {
  if (isInstalled()) return
  await takeLock()
  try {
    if (isInstalled()) return
    console.error('Installing what is missing (once; this takes about a minute) …')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    // Install scripts are not needed and may be skipped by npm 11: nothing here depends on them.
    const done = spawnSync(
      npm,
      ['ci', '--ignore-scripts', '--include=optional', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
        env: { ...process.env, NODE_ENV: 'development' },
      },
    )
    if (done.status !== 0) fail('npm could not install the packages; its message stands above. Nothing was started.')
    if (!findNode())
      fail(`npm delivers no Node.js 26 for ${process.platform}-${process.arch}. Install Node.js 26 yourself and start again.`)
    writeFileSync(stamp, wanted)
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** Two starts at once must not install over each other; a lock whose process is gone is taken over. */
async function takeLock() {
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      writeFileSync(join(lock, 'pid'), String(process.pid))
      return
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
    }
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true })
    else await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

function isAbandoned() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0)
    return false
  } catch (problem) {
    if (problem.code === 'EPERM') return false
    if (problem.code === 'ESRCH') return true
    // The pid file is written right after the folder: give its maker two seconds.
    return !existsSync(lock) || Date.now() - statSync(lock).mtimeMs > 2000
  }
}

async function run(words) {
  const tasks = {
    test: 'scripts/test.ts',
    check: 'scripts/check.ts',
    dev: 'scripts/dev.ts',
    generate: 'scripts/generate.ts',
    bench: 'bench/bench.ts',
    pictures: 'scripts/pictures.ts',
    worlds: 'tests/isolation/run-worlds.ts',
    pack: 'scripts/pack.ts',
  }
  const [first, ...rest] = words
  const [program, ...others] = first && tasks[first] ? [tasks[first], ...rest] : ['src/app/cli/entente.ts', ...words]
  // Relative paths mean what they mean to the caller; npm runs scripts in the clone and tells where it was called.
  const isCalledByNpm = process.env.npm_package_json === join(root, 'package.json')
  process.env.ENTENTE_CALLED_FROM = (isCalledByNpm && process.env.INIT_CWD) || process.cwd()
  await runProgram(join(root, program), others)
}

function fail(sentence) {
  rmSync(lock, { recursive: true, force: true })
  console.error(sentence)
  process.exit(1)
}
