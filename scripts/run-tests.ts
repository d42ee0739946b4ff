import { startVitest } from 'vitest/node'
import { root } from './steps.ts'

/** Runs test projects and counts single tests; a file that could not be run at all counts as one failure. */
export async function runTests(
  projects: readonly string[],
  filters: readonly string[] = [],
): Promise<{ passed: number; failed: number }> {
  const vitest = await startVitest('test', [...filters], {
    root,
    run: true,
    watch: false,
    project: [...projects],
    reporters: ['dot'],
  })
  const files = vitest.state.getTestModules()
  let passed = 0
  let failed = 0
  for (const file of files) {
    const results = [...file.children.allTests()].map((test) => test.result().state)
    passed += results.filter((state) => state === 'passed').length
    failed += results.filter((state) => state === 'failed').length
    if (!file.ok() && !results.includes('failed')) failed += 1
  }
  failed += vitest.state.getUnhandledErrors().length
  await vitest.close()
  return { passed, failed }
}
