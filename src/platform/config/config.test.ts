import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { describeSettings } from './describe.ts'

describe('readConfig', () => {
  test('needs nothing said', () => {
    expect(readConfig({})).toMatchObject({
      config: {
        port: 4280,
        host: '127.0.0.1',
        isDataDirGiven: false,
        databaseRolePrefix: 'entente',
        trustProxy: false,
        sample: true,
      },
    })
  })

  test('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATA_DIR: '' })).toEqual(readConfig({}))
  })

  test('reads what is said', () => {
    const env = {
      PORT: '0',
      HOST: '::',
      PUBLIC_URL: 'https://alliances.example.org/',
      DATA_DIR: 'there',
      DATABASE_URL: 'postgres://owner:pw@/entente?host=%2Frun%2Fpostgresql',
      MAIL_URL: 'smtps://user:pw@mail.example.org',
      MAIL_FROM: 'Entente <entente@example.org>',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      SAMPLE: 'off',
      ENTENTE_CALLED_FROM: '/somewhere',
    }
    expect(readConfig(env)).toMatchObject({
      config: {
        port: 0,
        publicUrl: 'https://alliances.example.org',
        dataDir: resolve('/somewhere/there'),
        isDataDirGiven: true,
        databaseUrl: env.DATABASE_URL,
        mailFrom: env.MAIL_FROM,
        trustProxy: ['10.0.0.0/8', '::1'],
        sample: false,
      },
    })
  })

  test('lists all that is wrong at once', () => {
    const wrong = {
      PORT: '65536',
      HOST: 'two words',
      PUBLIC_URL: 'https://example.org/path',
      DATABASE_URL: 'mysql://host/db',
      DATABASE_ROLE_PREFIX: 'Entente',
      DATABASE_POOL_SIZE: '1',
      MAIL_URL: 'mail.example.org',
      LOG_LEVEL: 'loud',
      SECRET: 'short',
      TRUST_PROXY: 'everybody',
      SAMPLE: 'yes',
    }
    const reading = readConfig(wrong)
    const names = 'problems' in reading ? reading.problems.map(({ name }) => name) : []
    // MAIL_FROM too: mail needs a sender.
    expect(names.sort()).toEqual([...Object.keys(wrong), 'MAIL_FROM'].sort())
  })
})

describe('describeSettings', () => {
  const find = (env: Record<string, string>, name: string) => describeSettings(env).find((setting) => setting.name === name)

  test('tells the value in force and where it comes from', () => {
    expect(find({}, 'PORT')).toMatchObject({ value: '4280', source: 'standard', problem: undefined })
    expect(find({ PORT: '80' }, 'PORT')).toMatchObject({ value: '80', source: 'environment' })
    expect(find({ PORT: 'x' }, 'PORT')).toMatchObject({ value: 'x', problem: 'is a whole number from 0 to 65535.' })
  })

  test.each([
    ['SECRET', 'a-secret-that-is-long-enough-for-this', '•••'],
    ['SECRET', 'too short', '•••'],
    ['DATABASE_URL', 'postgres://owner:hush@host/db', 'postgres://owner:•••@host/db'],
    ['DATABASE_URL', 'postgres://owner:hu@sh@host/db', 'postgres://owner:•••@host/db'],
    ['DATABASE_URL', 'postgres://owner@host/db?password=hush', 'postgres://owner@host/db?password=•••'],
    ['MAIL_URL', 'not even an address://user:hush@host', 'not even an address://user:•••@host'],
  ])('never shows the secret in %s=%s', (name, text, shown) => {
    expect(find({ [name]: text }, name)?.value).toBe(shown)
  })
})
