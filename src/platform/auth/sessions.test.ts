import { describe, expect, it } from 'vitest'
import { nobody, provideSignInDatabase, signUpSomebody, startAuth, withCookies } from '../../../tests/support/sign-in.ts'

const database = provideSignInDatabase()

describe('sessions', () => {
  it('are listed with their device and their times, and never with what opens them', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    const phone = await setup.auth.signIn({ ...anna, headers: new Headers({ 'user-agent': 'Phone' }), ip: '203.0.113.7' })
    const listed = await setup.auth.listSessions(withCookies(phone.ok ? phone.setCookie : []))
    expect(listed.map(({ device, isCurrent, ip }) => ({ device, isCurrent, ip }))).toEqual([
      { device: 'Phone', isCurrent: true, ip: '203.0.113.7' },
      { device: 'Firefox', isCurrent: false, ip: '192.0.2.1' },
    ])
    expect(Object.keys(listed[0]!).sort()).toEqual(['createdAt', 'device', 'expiresAt', 'id', 'ip', 'isCurrent', 'lastUsedAt'])
    expect(await setup.auth.listSessions(nobody)).toEqual([])
  })

  it('do not believe a network address that the browser claims', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    const headers = new Headers({ 'x-forwarded-for': '198.51.100.1', 'x-entry-address': '198.51.100.2' })
    const answer = await setup.auth.signIn({ ...anna, headers })
    const listed = await setup.auth.listSessions(withCookies(answer.ok ? answer.setCookie : []))
    expect(listed.map(({ ip }) => ip).join()).not.toContain('198.51.100')
  })

  it('can be ended by their owner and by nobody else, and are refused by the next request', async () => {
    const setup = startAuth()
    const [anna, ben] = [await signUpSomebody(setup), await signUpSomebody(setup)]
    const session = await setup.auth.readSession(anna.headers)
    expect(await setup.auth.endSession(ben.headers, session!.sessionId)).toEqual({ ok: false, code: 'not-found' })
    expect(await setup.auth.endSession(ben.headers, 'no id at all')).toEqual({ ok: false, code: 'not-found' })
    expect(await setup.auth.endSession(nobody, session!.sessionId)).toEqual({ ok: false, code: 'not-signed-in' })
    expect(await setup.auth.areSessionsAlive([session!.sessionId])).toEqual(new Set([session!.sessionId]))
    expect(await setup.auth.endSession(anna.headers, session!.sessionId)).toEqual({ ok: true })
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.areSessionsAlive([session!.sessionId, 'nonsense'])).toEqual(new Set())
  })

  it('end all together, and by signing out', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    const second = await setup.auth.signIn({ ...anna, headers: nobody })
    const secondHeaders = withCookies(second.ok ? second.setCookie : [])
    await setup.auth.signOut(nobody)
    const { setCookie } = await setup.auth.signOut(secondHeaders)
    expect(setCookie.join()).toContain('Max-Age=0')
    expect(await setup.auth.readSession(secondHeaders)).toBeUndefined()
    expect(await setup.auth.readSession(anna.headers)).toBeDefined()
    await setup.auth.endAllSessions(anna.accountId)
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
  })

  it('are prolonged by use, and run out without it', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    await database
      .pool()
      .query(
        `update auth.sessions set expires_at = now() + interval '29 days', updated_at = now() - interval '1 day' where user_id = $1`,
        [anna.accountId],
      )
    expect((await setup.auth.readSession(anna.headers))!.setCookie).toHaveLength(1)
    const [session] = await setup.auth.listSessions(anna.headers)
    expect(Date.now() - Date.parse(session!.lastUsedAt)).toBeLessThan(60_000)
    await database
      .pool()
      .query(`update auth.sessions set expires_at = now() - interval '1 second' where user_id = $1`, [anna.accountId])
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
  })
})

describe('accounts', () => {
  it('go with everything that belongs to them', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    await setup.auth.requestPasswordReset({ email: anna.email })
    await setup.auth.deleteAccount(anna.accountId)
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.signIn({ ...anna, headers: nobody })).toEqual({ ok: false, code: 'wrong-credentials' })
    const left = await database.pool().query('select from auth.verifications where value = $1', [anna.accountId])
    expect(left.rowCount).toBe(0)
  })

  it('leave nothing that has run out behind the daily cleaning, and everything else', async () => {
    const setup = startAuth()
    const [anna, ben] = [await signUpSomebody(setup), await signUpSomebody(setup)]
    await database
      .pool()
      .query(`update auth.sessions set expires_at = now() - interval '1 second' where user_id = $1`, [anna.accountId])
    await setup.auth.deleteExpired()
    const left = await database.pool().query('select from auth.sessions where user_id = $1', [anna.accountId])
    expect(left.rowCount).toBe(0)
    expect(await setup.auth.readSession(ben.headers)).toBeDefined()
  })
})
