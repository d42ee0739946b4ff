import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSecret } from './secret.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a secret is made once, kept, and read by its owner alone', () => {
  const secret = keepSecret(folder, 'secret')
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(keepSecret(folder, 'secret')).toBe(secret)
  expect(keepSecret(folder, 'other')).not.toBe(secret)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).sort()).toEqual(['other', 'secret'])
})

test('an emptied secret is refused, not replaced: what it signed would silently be worth nothing', () => {
  writeFileSync(join(folder, 'secret'), '')
  expect(() => keepSecret(folder, 'secret')).toThrow(/is empty/)
})
