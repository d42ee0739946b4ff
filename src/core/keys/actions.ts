import { createHash, randomBytes } from 'node:crypto'
import {
  type Act,
  admitted,
  type Caller,
  inTransaction,
  type TransactionOptions,
  type Visit,
} from '#src/core/acting/actions.ts'
import type { Scope } from '#src/core/acting/model.ts'
import { enterByKey } from '#src/core/acting/store.ts'
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

export interface KeyWish {
  readonly secretHash: string
  readonly seenBy: string | undefined
}

/** What a request by key does: whose key it is comes from the same statement that enters, so it is known inside only. */
interface KeyWork<T> {
  readonly key: KeyWish
  readonly spaceId: string | undefined
  /** Judges the caller before the space: what a key may do at all comes first. */
  allow(caller: Caller): void
  work(act: Act): Promise<T>
  /** Told afterwards, so that the use of the key can be noted. */
  onUse(use: { readonly id: string; readonly lastUsedAt: string | null }): Promise<void>
}

export async function inTransactionByKey<T>(visit: Visit, options: TransactionOptions, wish: KeyWork<T>): Promise<T> {
  const { key: given, spaceId, allow, work, onUse } = wish
  let used: { id: string; lastUsedAt: string | null } | undefined
  const answer = await inTransaction(visit, { personId: '', accountId: undefined }, options, async (act) => {
    const found = await enterByKey(act.db, { ...given, now: visit.now.toString(), spaceId })
    if (!found) throw new Refusal('not-signed-in')
    const { key, actor } = found
    used = key
    allow(callerByKey(key, given.seenBy))
    return work({ ...act, personId: key.personId, actor: admitted(actor, spaceId), invitationId: undefined })
  })
  if (used) await onUse(used)
  return answer
}

export const callerByKey = (
  key: { readonly id: string; readonly personId: string; readonly seatId: string; readonly scopes: readonly Scope[] },
  seenBy: string | undefined,
): Caller => ({
  personId: key.personId,
  accountId: undefined,
  sessionId: undefined,
  keyId: key.id,
  seatId: key.seatId,
  scopes: key.scopes,
  invitationId: undefined,
  seenBy,
})
