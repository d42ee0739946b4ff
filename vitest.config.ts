import { defineConfig } from 'vitest/config'

const database = { globalSetup: ['tests/support/global-setup.ts'], testTimeout: 30_000, hookTimeout: 60_000, maxWorkers: 2 }

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [
            'src/{kit,methods,exchange,ui}/**/*.test.ts',
            'src/**/{model,policy}.test.ts',
            'src/**/model/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'nouns',
          include: ['src/{core,features,platform,app}/**/*.test.ts'],
          exclude: ['src/**/{model,policy}.test.ts', 'src/**/model/*.test.ts', 'src/app/cli/**'],
          ...database,
        },
      },
      {
        extends: true,
        test: { name: 'isolation', include: ['tests/isolation/**/*.test.ts'], ...database, testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'start',
          include: ['tests/start/**/*.test.ts', 'src/app/cli/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: { name: 'journeys', include: ['tests/journeys/**/*.test.ts'], ...database, testTimeout: 300_000, maxWorkers: 1 },
      },
    ],
  },
})
