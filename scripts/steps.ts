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

/** How many steps run beside each other. */
const lanes = 2

/** Runs a step; answers whether it went well, and all that it said. */
function runStep({ run }: Step): Promise<{ isWell: boolean; output: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...run], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  return new Promise((resolve) => {
    child.once('error', (problem) => resolve({ isWell: false, output: problem.message }))
    child.once('close', (code) => resolve({ isWell: code === 0, output }))
  })
}

/** Runs all steps, also after one has failed, so that one run tells everything. What a step says is told in one piece. */
export async function runSteps(steps: readonly Step[]): Promise<{ passed: number; failed: number }> {
  const waiting = [...steps]
  let passed = 0
  async function runLane() {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { isWell, output } = await runStep(step)
      console.log(`${output}${isWell ? '✓' : '✗'} ${step.name}`)
      if (isWell) passed += 1
    }
  }
  await Promise.all(Array.from({ length: lanes }, runLane))
  return { passed, failed: steps.length - passed }
}
