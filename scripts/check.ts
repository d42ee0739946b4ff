import { runTests } from './run-tests.ts'
import { runSteps, staticSteps } from './steps.ts'

/** `npm run check`: the gate before a commit, in minutes: all that is checked standing still, and the tests that need no browser. */
const checks = await runSteps(staticSteps)
const tests = await runTests(['pure', 'nouns'])
const failed = checks.failed + tests.failed
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
