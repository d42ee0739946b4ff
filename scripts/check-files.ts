import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The closed list of file names in a noun's folder, and how long files may be. Exceptions carry their reason and may only shrink. */
const root = join(import.meta.dirname, '..')
const nounFiles = new Set([
  'model.ts',
  'policy.ts',
  'api.ts',
  'store.ts',
  'actions.ts',
  'routes.ts',
  'projection.ts',
  'jobs.ts',
  'live.ts',
])
const longest = 250

const namedOtherwise = new Map<string, string>([
  ['src/core/acting/tables.generated.ts', 'generated from the schema; every noun imports it from here'],
])
const longer = new Map<string, string>([['src/core/acting/tables.generated.ts', 'generated']])

const problems: string[] = []
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) => path.replaceAll('\\', '/'))

for (const file of files) {
  checkName(file)
  checkLength(file)
}
checkExceptions()

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

function checkName(file: string) {
  const name = basename(file)
  if (/^(index|utils?|helpers?|types|service)\.tsx?$/.test(name))
    problems.push(`${file}: a name that says nothing; call it what it is.`)
  const inNoun = /^src\/(core\/[^/]+|features\/[^/]+\/[^/]+)\/([^/]+)$/.exec(file)
  if (!inNoun || name.endsWith('.test.ts') || namedOtherwise.has(file)) return
  if (!nounFiles.has(name))
    problems.push(
      `${file}: a noun's folder holds ${[...nounFiles].join(', ')}, model/, actions/, web/ and tests; nothing else.`,
    )
}

function checkLength(file: string) {
  if (longer.has(file)) return
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1
  if (lines > longest)
    problems.push(`${file}: ${lines} lines; more than ${longest} is for reading, not for one file. Split it by meaning.`)
}

function checkExceptions() {
  for (const file of [...namedOtherwise.keys(), ...longer.keys()]) {
    if (!files.includes(file))
      problems.push(
        `${file} stands among the exceptions of scripts/check-files.ts and is gone: take it off the list (${dirname(file)}).`,
      )
  }
}
