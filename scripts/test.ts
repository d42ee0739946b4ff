import { buildClientIfNeeded } from '#src/app/build-client.ts'
import { runTests } from './run-tests.ts'
import { runSteps, staticSteps } from './steps.ts'

/** `npm test`: every check and every test, the real browser included. What CI runs. Words narrow it down to test files. */
const filters = process.argv.slice(2)
const projects = ['pure', 'nouns', 'isolation', 'start', 'journeys']

const checks = filters.length > 0 ? { passed: 0, failed: 0 } : await runSteps(staticSteps)
await buildClientIfNeeded((sentence) => console.error(sentence))
const tests = await runTests(projects, filters)

const passed = checks.passed + tests.passed
const failed = checks.failed + tests.failed
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
