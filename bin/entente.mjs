#!/usr/bin/env node
// The command of the published package. Plain JavaScript, so that an old Node (20) is enough to come here.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode, runProgram } from './delivered-node.mjs'

if (findNode() === undefined) {
  console.error(
    `npm delivers no Node.js 26 for ${process.platform}-${process.arch}. Install Node.js 26 yourself and start again.`,
  )
  process.exit(1)
}
process.env.ENTENTE_CALLED_FROM = process.cwd()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
await runProgram(join(root, 'dist', 'app', 'cli', 'entente.js'), process.argv.slice(2))
