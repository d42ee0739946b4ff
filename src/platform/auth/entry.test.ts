import { describe, expect, it } from 'vitest'
import {
  newPerson,
  nobody,
  provideSignInDatabase,
  signUpSomebody,
  startAuth,
  withCookies,
} from '../../../tests/support/sign-in.ts'

provideSignInDatabase()

describe('signing up without mail', () => {
  it('signs in at once, and the session tells who it is', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    expect(await setup.auth.readSession(anna.headers)).toMatchObject({
      accountId: anna.accountId,
      email: anna.email,
      emailVerified: false,
      name: anna.name,
      locale: 'de',
      setCookie: [],
    })
  })

  it('says that an address is in use, whatever its case, so that its owner knows what to do', async () => {
    const { auth } = startAuth()
    const person = newPerson()
    expect(await auth.signUp(person)).toMatchObject({ ok: true })
    expect(await auth.signUp({ ...person, email: person.email.toUpperCase() })).toEqual({ ok: false, code: 'address-in-use' })
  })

  it('makes one account when the same address signs up twice at the same moment', async () => {
    const { auth } = startAuth()
    const person = newPerson()
    const answers = await Promise.all([auth.signUp(person), auth.signUp(person), auth.signUp(person)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'address-in-use')).toHaveLength(2)
  })

  it('refuses a weak password with all its problems, a broken address and an empty name', async () => {
    const { auth } = startAuth()
    const person = newPerson()
    expect(await auth.signUp({ ...person, password: 'aaaa' })).toEqual({
      ok: false,
      code: 'weak-password',
      problems: ['too-short', 'too-repetitive'],
    })
    expect(await auth.signUp({ ...person, email: 'nobody' })).toEqual({ ok: false, code: 'invalid-email' })
    expect(await auth.signUp({ ...person, name: '  ' })).toEqual({ ok: false, code: 'invalid-name' })
  })
})

describe('signing up with mail', () => {
  it('lets in after the link was used, and only then; using it twice changes nothing', async () => {
    const { auth, mails, tokenOf } = startAuth({ verifyEmail: true })
    const person = newPerson()
    expect(await auth.signUp(person)).toEqual({ ok: true, next: 'verify-email', setCookie: [] })
    expect(mails).toMatchObject([{ kind: 'verify-email', to: person.email, locale: 'de' }])
    expect(await auth.signIn({ ...person, headers: nobody })).toEqual({ ok: false, code: 'email-not-verified' })
    const token = await tokenOf(mails[0])
    expect(await auth.verifyEmail(`${token}x`)).toEqual({ ok: false, code: 'link-invalid' })
    expect(await auth.verifyEmail(token)).toEqual({ ok: true })
    expect(await auth.verifyEmail(token)).toEqual({ ok: true })
    expect(await auth.signIn({ ...person, headers: nobody })).toMatchObject({ ok: true })
  })

  it('answers the same for an address that has an account, and tells its owner by mail', async () => {
    const { auth, mails, tokenOf } = startAuth({ verifyEmail: true })
    const person = newPerson()
    const first = await auth.signUp(person)
    const second = await auth.signUp({ ...person, password: 'another fine pass phrase', name: 'A stranger' })
    expect(second).toEqual(first)
    expect(mails.map(({ kind }) => kind)).toEqual(['verify-email', 'account-exists'])
    // The mail's link proves the mailbox and sets a password of the owner's.
    const next = 'quiet harbour at seven'
    expect(await auth.resetPassword({ token: await tokenOf(mails[1]), password: next })).toMatchObject({ ok: true })
    expect(await auth.signIn({ ...person, password: next, headers: nobody })).toMatchObject({ ok: true })
  })

  it('sends the link again to whom it concerns, and answers everybody alike', async () => {
    const { auth, mails } = startAuth({ verifyEmail: true })
    const person = newPerson()
    await auth.signUp(person)
    expect(await auth.resendVerification({ email: person.email })).toEqual({ ok: true })
    expect(await auth.resendVerification({ email: 'stranger@nowhere.example' })).toEqual({ ok: true })
    expect(mails.map(({ to }) => to)).toEqual([person.email, person.email])
  })
})

describe('signing in', () => {
  it('answers a wrong password and an unknown address alike, in words and in time', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    const measure = async (email: string) => {
      const start = performance.now()
      const answer = await setup.auth.signIn({ email, password: 'not the right password', headers: nobody })
      expect(answer).toEqual({ ok: false, code: 'wrong-credentials' })
      return performance.now() - start
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 5; round += 1) {
      known.push(await measure(anna.email))
      unknown.push(await measure('stranger@nowhere.example'))
    }
    // Both are ruled by one password hash. A missing hash would make a difference of ten times or more.
    const ratio = Math.min(...known) / Math.min(...unknown)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })

  it('begins a new session each time and ends the one that the browser had', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    const again = await setup.auth.signIn({ ...anna, headers: anna.headers })
    expect(again).toMatchObject({ ok: true, accountId: anna.accountId })
    expect(await setup.auth.readSession(anna.headers)).toBeUndefined()
    const headers = withCookies(again.ok ? again.setCookie : [])
    expect(await setup.auth.readSession(headers)).toMatchObject({ sessionId: again.ok && again.sessionId })
  })

  it('reads the same password typed as composed or as combining characters', async () => {
    const { auth } = startAuth()
    const person = { ...newPerson(), password: 'größere Bäume im Park'.normalize('NFC') }
    await auth.signUp(person)
    expect(await auth.signIn({ ...person, password: person.password.normalize('NFD'), headers: nobody })).toMatchObject({
      ok: true,
    })
  })

  it('gives cookies that scripts and other sites cannot use, and secure ones where the address is https', async () => {
    const plain = await signUpSomebody(startAuth())
    expect(plain.setCookie).toHaveLength(1)
    expect(plain.setCookie[0]).toMatch(/; HttpOnly; SameSite=Lax/)
    expect(plain.setCookie[0]).not.toContain('Secure')
    const secure = await signUpSomebody(startAuth({ publicUrl: 'https://entry.example' }))
    expect(secure.setCookie[0]).toMatch(/^__Secure-session\..*; HttpOnly; Secure; SameSite=Lax/)
  })

  it('refuses a cookie whose signature does not fit', async () => {
    const setup = startAuth()
    const anna = await signUpSomebody(setup)
    const other = startAuth({ secret: 'another secret, which signed nothing of all this' })
    expect(await other.auth.readSession(anna.headers)).toBeUndefined()
    expect(await setup.auth.readSession(nobody)).toBeUndefined()
  })
})
