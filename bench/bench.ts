import { measureMethods } from './methods.ts'

/** `npm run bench`: what must be fast, measured in one run. Docs/performance.md keeps the figures with the machine they came from. */
const rows = await measureMethods()
console.table(rows)
