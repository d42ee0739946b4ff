import { describe, expect, it } from 'vitest'
import {
  nobody,
  password,
  provideSignInDatabase,
  publicUrl,
  signUpSomebody,
  startAuth,
  withCookies,
} from '../../../tests/support/sign-in.ts'

const database = provideSignInDatabase()

describe('passwords', () => {
  it('are set anew by a mailed link that works once; every session ends and the owner is told', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    await setup.auth.requestPasswordReset({ email: anna.email })
    await setup.auth.requestPasswordReset({ email: anna.email })
    const [token, secondToken] = [await setup.tokenOf(setup.mails[0]), await setup.tokenOf(setup.mails[1])]
    const next = 'quiet harbour at seven'
    expect(await setup.auth.resetPassword({ token, password: anna.email })).toMatchObject({ ok: false, code: 'weak-password' })
    expect(await setup.auth.resetPassword({ token, password: next })).toEqual({ ok: true, accountId: anna.accountId })
    expect(await setup.auth.resetPassword({ token, password: next })).toEqual({ ok: false, code: 'link-invalid' })
    expect(await setup.auth.resetPassword({ token: secondToken, password: next })).toEqual({ ok: false, code: 'link-invalid' })
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.signIn({ ...anna, headers: nobody })).toEqual({ ok: false, code: 'wrong-credentials' })
    expect(await setup.auth.signIn({ ...anna, password: next, headers: nobody })).toMatchObject({ ok: true })
    expect(setup.mails.at(-1)).toMatchObject({ kind: 'password-changed', to: anna.email })
  })

  it('cannot be reset by what the tables or a waiting mail hold', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    await setup.auth.requestPasswordReset({ email: anna.email })
    const token = await setup.tokenOf(setup.mails[0])
    const rows = await database
      .pool()
      .query('select row_to_json(v)::text as row from auth.verifications as v where value = $1', [anna.accountId])
    const known = [JSON.stringify(setup.mails), ...rows.rows.map(({ row }) => String(row))].join()
    expect(rows.rowCount).toBe(1)
    expect(known).not.toContain(token)
    expect(await setup.auth.resetPassword({ token: setup.mails[0]!.values.requestId!, password })).toMatchObject({ ok: false })
    expect(await setup.auth.resetPassword({ token: token.replace('mail-', 'operator-'), password })).toMatchObject({
      ok: false,
    })
  })

  it('answers a reset for an unknown address like any other, and mails nobody', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    const measure = async (email: string) => {
      const start = performance.now()
      expect(await setup.auth.requestPasswordReset({ email })).toEqual({ ok: true })
      return performance.now() - start
    }
    const addresses = [anna.email, 'stranger@nowhere.example', 'nonsense']
    const quickest = addresses.map(() => Number.POSITIVE_INFINITY)
    // The quickest of each: whatever else the machine does meanwhile only makes single ones slower.
    for (let round = 0; round < 8; round += 1)
      for (const [place, email] of addresses.entries()) quickest[place] = Math.min(quickest[place] ?? 0, await measure(email))
    expect(setup.mails.every(({ to }) => to === anna.email)).toBe(true)
    expect(setup.mails).toHaveLength(8)
    expect(Math.max(...quickest) - Math.min(...quickest)).toBeLessThan(60)
  })

  it('can be reset by a link of the operator, which proves no mailbox', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    expect(await setup.auth.makeResetLink('stranger@nowhere.example')).toEqual({ ok: false, code: 'unknown-address' })
    const made = await setup.auth.makeResetLink(anna.email)
    const url = new URL(made.ok ? made.link : '')
    expect(`${url.origin}${url.pathname}`).toBe(`${publicUrl}/reset-password`)
    const next = 'quiet harbour at seven'
    expect(await setup.auth.resetPassword({ token: url.searchParams.get('token')!, password: next })).toMatchObject({
      ok: true,
    })
    const answer = await setup.auth.signIn({ ...anna, password: next, headers: nobody })
    const session = await setup.auth.readSession(withCookies(answer.ok ? answer.setCookie : []))
    expect(session).toMatchObject({ emailVerified: false })
  })

  it('refuse a link that ran out', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    await setup.auth.requestPasswordReset({ email: anna.email })
    await database
      .pool()
      .query(`update auth.verifications set expires_at = now() - interval '1 second' where value = $1`, [anna.accountId])
    const token = await setup.tokenOf(setup.mails[0])
    expect(await setup.auth.resetPassword({ token, password })).toEqual({ ok: false, code: 'link-invalid' })
  })

  it('are changed by who knows the old one; other sessions end and this one goes on under a new cookie', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    const phone = await setup.auth.signIn({ ...anna, headers: nobody })
    const next = 'quiet harbour at seven'
    const change = (current: string, headers = anna.headers) => setup.auth.changePassword(headers, { current, next })
    expect(await change('not the right one')).toEqual({ ok: false, code: 'wrong-password' })
    expect(await change(password, nobody)).toEqual({ ok: false, code: 'not-signed-in' })
    const changed = await change(password)
    expect(changed).toMatchObject({ ok: true })
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.readSession(withCookies(phone.ok ? phone.setCookie : []))).toBeUndefined()
    expect(await setup.auth.readSession(withCookies(changed.ok ? changed.setCookie : []))).toBeDefined()
    expect(await setup.auth.signIn({ ...anna, password: next, headers: nobody })).toMatchObject({ ok: true })
  })
})
