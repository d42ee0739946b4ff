import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

export interface Step {
  readonly name: string
  /** Arguments of this Node. */
  readonly run: readonly string[]
}

const bin = (path: string) => join(root, 'node_modules', path)

/** What is checked without running the product: form, types, arrows, names, texts, and that derived files are up to date. */
export const staticSteps: readonly Step[] = [
  { name: 'format and lint', run: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'types', run: [bin('tsc7/bin/tsc'), '-b'] },
  { name: 'arrows between parts', run: [join(root, 'scripts/check-arrows.ts')] },
  { name: 'file names and sizes', run: [join(root, 'scripts/check-files.ts')] },
  { name: 'texts', run: [join(root, 'scripts/check-locales.ts')] },
  { name: 'generated files', run: [join(root, 'scripts/generate.ts'), '--check'] },
]

/** Runs a step with its output passed on; answers whether it went well. */
export function runStep({ run }: Step): Promise<boolean> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...run], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

/** Runs all steps, also after one has failed, so that one run tells everything. */
export async function runSteps(steps: readonly Step[]): Promise<{ passed: number; failed: number }> {
  let passed = 0
  let failed = 0
  for (const step of steps) {
    const isWell = await runStep(step)
    console.log(`${isWell ? '✓' : '✗'} ${step.name}`)
    if (isWell) passed += 1
    else failed += 1
  }
  return { passed, failed }
}
