import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './steps.ts'

/**
 * `npm run dev`: the server on port 4280, started again on every change, and the pages on port 5173 with hot reload. The same data
 * folder as `npm start`; the sample is on the first page. Ends both with Ctrl-C.
 */
const server = spawn(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    '--watch',
    '--watch-preserve-output',
    join(root, 'src/app/cli/entente.ts'),
    'start',
    '--without-pages',
  ],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
const pages = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, API_URL: 'http://127.0.0.1:4280' },
})

const stop = () => {
  server.kill('SIGTERM')
  pages.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
for (const child of [server, pages]) child.on('exit', stop)
