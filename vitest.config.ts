import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

// All projects are one queue, so that no core waits for the end of one of them. One more than the two cores that are counted on: a
// test often waits, for a job, a process or a minute that has to pass.
const queue = { maxWorkers: 3 }
const database = { globalSetup: ['tests/support/global-setup.ts'], testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // What is waited for comes, or the test fails: how soon is no question of a test, on a machine that has other work.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          // Not a bound on speed: what is searched by chance may wait for a busy machine.
          testTimeout: 60_000,
          include: [
            'src/{kit,methods,exchange,ui}/**/*.test.ts',
            'src/**/{model,policy}.test.ts',
            'src/**/model/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          // What is pure leaves nothing behind for the next file.
          isolate: false,
          ...queue,
        },
      },
      {
        extends: true,
        test: {
          name: 'nouns',
          include: ['src/{core,features,platform,app}/**/*.test.ts'],
          exclude: ['src/**/{model,policy}.test.ts', 'src/**/model/*.test.ts', 'src/app/cli/**'],
          // The program keeps no state of its own, so it need not be loaded anew for each file.
          isolate: false,
          ...database,
          ...queue,
        },
      },
      {
        extends: true,
        test: { name: 'isolation', include: ['tests/isolation/**/*.test.ts'], ...database, testTimeout: 300_000, ...queue },
      },
      {
        extends: true,
        test: {
          name: 'start',
          include: ['tests/start/**/*.test.ts', 'src/app/cli/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          ...queue,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          ...database,
          globalSetup: [...database.globalSetup, 'tests/support/built-client.ts'],
          testTimeout: 300_000,
          ...queue,
        },
      },
    ],
  },
})
