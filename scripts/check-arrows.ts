import { globSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTypescriptConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { arrows } from './arrows.ts'

/** Which part may know which: the rules stand in arrows.ts. */
const root = join(import.meta.dirname, '..')
process.chdir(root)
const { tsConfig, ...options } = arrows.options
const answer = await cruise(
  ['src'],
  { ...options, ruleSet: { forbidden: arrows.forbidden }, validate: true } as never,
  undefined,
  {
    tsConfig: extractTypescriptConfig(tsConfig.fileName),
  } as never,
)
if (typeof answer.output === 'string') throw new Error(answer.output)

const { modules, summary } = answer.output
const seen = modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source)).length
const standing = globSync('src/**/*.{ts,tsx}').filter((path) => !path.includes('.generated.')).length
// A cruiser that cannot read a file leaves it out in silence: then all rules would be kept.
if (seen < standing) console.error(`The arrows were followed through ${seen} modules, and there are ${standing}.`)
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)
const circles = findCircles(modules.filter((module) => !isWeb(module.source))).concat(
  findCircles(modules.filter((module) => isWeb(module.source))),
)
for (const circle of circles) console.error(`Nouns in a circle: ${circle.join(' → ')}`)
process.exitCode = seen < standing || summary.violations.length > 0 || circles.length > 0 ? 1 : 0

interface Module {
  readonly source: string
  readonly dependencies: readonly { readonly resolved: string }[]
}

function isWeb(path: string) {
  return path.includes('/web/')
}

function nounOf(path: string): string | undefined {
  return /^src\/(core\/[^/]+|features\/[^/]+\/[^/]+)\//.exec(path)?.[1]
}

/** No noun leads back to itself: rules and screens are followed apart, since they run in different programs. */
function findCircles(of: readonly Module[]): string[][] {
  const edges = new Map<string, Set<string>>()
  for (const { source, dependencies } of of) {
    const from = nounOf(source)
    if (!from || source.endsWith('.test.ts')) continue
    for (const { resolved } of dependencies) {
      const to = nounOf(resolved)
      if (to && to !== from && isWeb(source) === isWeb(resolved)) edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
  }
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (noun: string, path: readonly string[]) => {
    const at = path.indexOf(noun)
    if (at >= 0) found.push([...path.slice(at), noun])
    if (at >= 0 || done.has(noun)) return
    for (const next of edges.get(noun) ?? []) walk(next, [...path, noun])
    done.add(noun)
  }
  for (const noun of edges.keys()) walk(noun, [])
  return found
}
