import { createHash, randomBytes } from 'node:crypto'
import type { Act } from '#src/core/acting/actions.ts'
import type { Scope } from '#src/core/acting/model.ts'
import { insertKey, revokeKey } from '#src/core/keys/store.ts'
import { recordAtHome } from '#src/core/ledger/actions.ts'
import { Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** Begins with a word of its own, so that scanners of repositories find a key that was committed by mistake. */
const prefix = 'entente_key_'

export const isKey = (text: string) => text.startsWith(prefix)
/** A key is long and random: a plain hash is enough, there is nothing to guess. */
export const hashOfKey = (secret: string) => createHash('sha256').update(secret).digest('hex')

export interface NewKeyWish {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly expiresInDays?: number | undefined
}

export async function createKey(act: Act, { name, scopes, expiresInDays }: NewKeyWish) {
  const secret = prefix + randomBytes(32).toString('base64url')
  const key = {
    id: newId(),
    seatId: act.actor.seatId,
    name,
    scopes: [...new Set(scopes)],
    createdAt: act.now.toString(),
    expiresAt: expiresInDays === undefined ? null : act.now.add({ hours: 24 * expiresInDays }).toString(),
  }
  await insertKey(act.db, { ...key, secretHash: hashOfKey(secret) })
  await recordAtHome(act, 'key.created', {
    subject: { kind: 'key', id: key.id },
    payload: { name, scopes: key.scopes, expiresAt: key.expiresAt },
  })
  const { seatId: _seatId, ...shown } = key
  return { ...shown, secret, lastUsedAt: null, revokedAt: null }
}

export async function withdrawKey(act: Act, id: string): Promise<void> {
  if (!(await revokeKey(act.db, id, act.now.toString()))) throw new Refusal('not-found')
  await recordAtHome(act, 'key.revoked', { subject: { kind: 'key', id }, payload: {} })
}
