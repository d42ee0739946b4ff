import { randomBytes } from 'node:crypto'
import { closeSync, fchownSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartProblem } from './start-problem.ts'

/**
 * A secret kept in a file that only its owner reads: the one that stands there, else a fresh one. Processes that start at
 * once agree, because link() refuses a name that is taken and the file is whole before it gets its name.
 */
export function keepSecret(dataDir: string, name: string): string {
  const path = join(dataDir, name)
  const standing = readSecret(path)
  if (standing) return standing
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writePrivately(draft, randomBytes(32).toString('base64url'))
  try {
    linkSync(draft, path)
  } catch (problem) {
    if (!isErrno(problem, 'EEXIST')) throw problem
  } finally {
    rmSync(draft, { force: true })
  }
  const kept = readSecret(path)
  if (!kept) throw new StartProblem('data-folder-unusable', `The secret ${path} is empty. Put it back from a copy.`)
  return kept
}

/** The secret that stands there, without making one. */
export const readSecretIfKept = (dataDir: string, name: string) => readSecret(join(dataDir, name))

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (problem) {
    if (isErrno(problem, 'ENOENT')) return undefined
    if (!isErrno(problem, 'EACCES')) throw problem
    throw new StartProblem('data-folder-unusable', `The secret ${path} belongs to another account.`, { cause: problem })
  }
}

function writePrivately(path: string, text: string) {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, text)
    // As root in another account's data folder, the file belongs to that account, so that it can start the program too.
    if (process.getuid?.() === 0) {
      const { uid, gid } = statSync(dirname(path))
      fchownSync(file, uid, gid)
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const isErrno = (problem: unknown, code: string) => problem instanceof Error && 'code' in problem && problem.code === code
