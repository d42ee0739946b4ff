import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartProblem } from '../../config/start-problem.ts'

/** The operating system's account that PostgreSQL runs under; undefined: the same as ours. */
export type Account = Readonly<{ uid: number; gid: number }> | undefined

/**
 * PostgreSQL refuses to run as root. Then it runs as whoever owns the database already, else as the account `entente` where
 * a careful administrator made one, else as `nobody`.
 */
export function chooseAccount(dataDir: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const cluster = clusterDir(dataDir)
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  return findAccount('entente') ?? findAccount('nobody') ?? { uid: 65534, gid: 65534 }
}

export const clusterDir = (dataDir: string) => join(dataDir, 'postgres')

/** What spawn needs to run something as that account, from a folder that everybody may be in. */
export const asAccount = (account: Account) => ({ cwd: '/', ...account })

/** The folder itself or, where it does not exist yet, the nearest one above it that does. */
export function nearestExisting(path: string): string {
  let nearest = path
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  return nearest
}

export const canEnter = (account: Account, folder: string) => isAllowed(account, 'cd "$1"', nearestExisting(folder))
export const canRun = (account: Account, program: string) => isAllowed(account, 'test -x "$1" && "$1" --version', program)
export const canRead = (account: Account, file: string) => isAllowed(account, 'test -r "$1"', file)

/** Asked by trying, as that account: modes alone do not tell of access lists, mounts and containers. */
function isAllowed(account: Account, script: string, path: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', path], { ...asAccount(account), stdio: 'ignore' })
  if (tried.error && 'code' in tried.error && tried.error.code === 'EPERM')
    throw new StartProblem(
      'account-unusable',
      `PostgreSQL does not run as root, and this root may not start programs as account ${account?.uid}. Start Entente as an ordinary account, or set DATABASE_URL.`,
      { cause: tried.error },
    )
  return tried.status === 0
}

function findAccount(name: string): Account {
  if (!existsSync('/etc/passwd')) return undefined
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([entry]) => entry === name)
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
  return uid > 0 && gid > 0 ? { uid, gid } : undefined
}
