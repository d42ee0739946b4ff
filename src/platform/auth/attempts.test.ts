import { describe, expect, it } from 'vitest'
import { createAttempts, usualLimits } from '#src/platform/auth/attempts.ts'
import { openAuthPool } from '#src/platform/auth/pool.ts'
import {
  nobody,
  password,
  provideSignInDatabase,
  roomyLimits,
  signUpSomebody,
  startAuth,
} from '../../../tests/support/sign-in.ts'

const database = provideSignInDatabase()

describe('attempts', () => {
  const tight = { ...roomyLimits, 'sign-in': { perAddress: 3, perNetwork: 5, windowMinutes: 15 } }

  it('stop guessing at one address, also when they come at once and through several processes', async () => {
    const setup = startAuth({ limits: tight })
    const other = startAuth({ limits: tight })
    const anna = await signUpSomebody(setup)
    const guess = (auth: typeof setup.auth) => auth.signIn({ email: anna.email, password: 'a wrong guess', headers: nobody })
    const answers = await Promise.all([setup, other, setup, other, setup, other].map(({ auth }) => guess(auth)))
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.code))
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(3)
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(3)
    const refused = await setup.auth.signIn({ ...anna, headers: nobody })
    expect(refused).toMatchObject({ ok: false, code: 'too-many-attempts' })
    expect(refused).toHaveProperty('retryAfterSeconds', expect.closeTo(900, -2))
    // The window slides: as the oldest attempt leaves it, one more is let in.
    await database.asOwner(`update auth.attempts set attempted_at = attempted_at - interval '16 minutes' where id =
      (select id from (select *, count(*) over (partition by subject) as tries from auth.attempts) as counted
       where tries = 3 order by id desc limit 1)`)
    expect(await setup.auth.signIn({ ...anna, headers: nobody })).toMatchObject({ ok: true })
  })

  it('never exceed the limit together, however many come at the same moment', async () => {
    const pools = [1, 2].map(() => openAuthPool({ connection: database.connectionOf('auth'), size: 15 }))
    try {
      const limits = { ...roomyLimits, link: { perAddress: 7, perNetwork: 20, windowMinutes: 15 } }
      const counters = pools.map((pool) => createAttempts({ pool, secret: 'a secret', limits }))
      for (let round = 0; round < 10; round += 1) {
        const attempt = { kind: 'link' as const, email: `person@round-${round}.example`, ip: `203.0.113.${round}` }
        const takes = Array.from({ length: 60 }, (_, index) => counters[index % 2]!.take(attempt))
        const answers = await Promise.all(takes)
        expect(answers.filter(({ ok }) => ok)).toHaveLength(7)
      }
    } finally {
      for (const pool of pools) await pool.end()
    }
  })

  it('are forgotten for an address after a success', async () => {
    const setup = startAuth({ limits: tight })
    const anna = await signUpSomebody(setup)
    for (let round = 0; round < 3; round += 1) {
      await setup.auth.signIn({ email: anna.email, password: 'a wrong guess', headers: nobody })
      await setup.auth.signIn({ email: anna.email, password: 'a wrong guess', headers: nobody })
      expect(await setup.auth.signIn({ ...anna, headers: nobody })).toMatchObject({ ok: true })
    }
  })

  it('stop one network from trying many addresses, a whole IPv6 network as one', async () => {
    const setup = startAuth({ limits: tight })
    const anna = await signUpSomebody(setup)
    for (let host = 1; host <= 5; host += 1) {
      const email = `stranger-${host}@nowhere.example`
      const answer = await setup.auth.signIn({ email, password, headers: nobody, ip: `2001:db8:0:1::${host}` })
      expect(answer).toEqual({ ok: false, code: 'wrong-credentials' })
    }
    const signInFrom = (ip: string) => setup.auth.signIn({ ...anna, headers: nobody, ip })
    expect(await signInFrom('2001:db8::1:ffff:0:0:9')).toMatchObject({ ok: false, code: 'too-many-attempts' })
    expect(await signInFrom('2001:db8:0:2::9')).toMatchObject({ ok: true })
  })

  it('keep neither addresses nor networks in clear', async () => {
    const setup = startAuth({ limits: usualLimits })
    await setup.auth.signIn({ email: 'stranger@nowhere.example', password, headers: nobody, ip: '203.0.113.99' })
    const rows = await database.pool().query(`select string_agg(encode(subject, 'escape'), ',') as subjects from auth.attempts`)
    expect(rows.rows[0].subjects).not.toMatch(/nowhere|203\.0/)
  })
})

describe('the tables', () => {
  it.each(['app', 'worker'] as const)('are closed to the %s role', async (role) => {
    const client = openAuthPool({ connection: database.connectionOf(role), size: 1 })
    try {
      for (const table of ['users', 'sessions', 'credentials', 'verifications', 'attempts']) {
        await expect(client.query(`select from auth.${table}`)).rejects.toThrow(/permission denied/)
      }
      await expect(client.query(`select auth.take_attempt('{}', '{}', '1 minute')`)).rejects.toThrow(/permission denied/)
    } finally {
      await client.end()
    }
  })
})
