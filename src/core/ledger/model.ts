import type { Subject } from '#src/core/acting/model.ts'
import { canonicalJson, type Json } from '#src/kit/canonical-json.ts'

export interface Entry {
  readonly space: string
  readonly audience: string
  readonly sequence: number
  readonly previous: string
  readonly at: string
  /** Null where the program itself acted. */
  readonly seat: string | null
  readonly verb: string
  readonly subject: Subject
  /** SHA-256 over salt and canonical payload: stays when the payload is erased. */
  readonly change: string
  readonly hash: string
}

export interface Payload {
  readonly salt: string
  /** Null after an erasure. */
  readonly payload: Json
  readonly erased: { readonly at: string; readonly by: string | null; readonly reason: string } | null
}

export interface Checkpoint {
  readonly space: string
  readonly audience: string
  readonly sequence: number
  readonly hash: string
  readonly at: string
}

export type Sha256 = (text: string) => string

export const beginning = '0'.repeat(64)

export const hashOfChange = (salt: string, payload: Json, sha256: Sha256) => sha256(`${salt}\n${canonicalJson(payload)}`)

/** SHA-256 over the canonical JSON of everything in the entry but its own hash. */
export function hashOfEntry({ hash: _own, ...entry }: Omit<Entry, 'hash'> & { hash?: string }, sha256: Sha256): string {
  return sha256(canonicalJson({ ...entry, subject: { ...entry.subject }, version: 1 }))
}

/** Continues a chain by one entry. */
export function nextEntry(
  head: { sequence: number; hash: string } | undefined,
  entry: Omit<Entry, 'sequence' | 'previous' | 'hash'>,
  sha256: Sha256,
): Entry {
  const linked = { ...entry, sequence: (head?.sequence ?? 0) + 1, previous: head?.hash ?? beginning }
  return { ...linked, hash: hashOfEntry(linked, sha256) }
}

export type ChainFault =
  | 'changed'
  | 'missing'
  | 'out-of-order'
  | 'does-not-continue'
  | 'payload-changed'
  | 'payload-missing'
  | 'checkpoint-differs'
  | 'cut-off'
  | 'foreign'

export interface ChainFinding {
  readonly audience: string
  readonly sequence: number
  readonly fault: ChainFault
}

export interface ChainReport {
  readonly audience: string
  readonly entries: number
  readonly erased: number
  readonly head: { readonly sequence: number; readonly hash: string; readonly at: string } | undefined
  /** The newest checkpoint that the chain still contains; without one nothing shows that the end was not cut off. */
  readonly anchoredAt: Checkpoint | undefined
  readonly findings: readonly ChainFinding[]
}

export interface ChainToVerify {
  readonly audience: string
  readonly entries: readonly Entry[]
  /** By sequence. An entry whose payload was not handed over cannot be checked against it. */
  readonly payloads: ReadonlyMap<number, Payload>
  readonly checkpoints: readonly Checkpoint[]
}

/** Recomputes one chain from its beginning and lists everything that does not fit. */
export function verifyChain({ audience, entries, payloads, checkpoints }: ChainToVerify, sha256: Sha256): ChainReport {
  const findings: ChainFinding[] = []
  let erased = 0
  let expected = { sequence: 1, hash: beginning }
  for (const entry of entries) {
    const report = (fault: ChainFault) => findings.push({ audience, sequence: entry.sequence, fault })
    if (entry.audience !== audience) report('foreign')
    if (entry.sequence !== expected.sequence) report(entry.sequence > expected.sequence ? 'missing' : 'out-of-order')
    else if (entry.previous !== expected.hash) report('does-not-continue')
    if (hashOfEntry(entry, sha256) !== entry.hash) report('changed')
    const payload = payloads.get(entry.sequence)
    if (payload?.erased) erased += 1
    else if (!payload) report('payload-missing')
    else if (hashOfChange(payload.salt, payload.payload, sha256) !== entry.change) report('payload-changed')
    expected = { sequence: entry.sequence + 1, hash: entry.hash }
  }
  const last = entries.at(-1)
  const anchors = checkAnchors({ audience, entries, checkpoints })
  return {
    audience,
    entries: entries.length,
    erased,
    head: last && { sequence: last.sequence, hash: last.hash, at: last.at },
    anchoredAt: anchors.newest,
    findings: [...findings, ...anchors.findings],
  }
}

function checkAnchors({ audience, entries, checkpoints }: Omit<ChainToVerify, 'payloads'>) {
  const findings: ChainFinding[] = []
  let newest: Checkpoint | undefined
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]))
  for (const checkpoint of checkpoints.filter((one) => one.audience === audience)) {
    const entry = bySequence.get(checkpoint.sequence)
    if (!entry) findings.push({ audience, sequence: checkpoint.sequence, fault: 'cut-off' })
    else if (entry.hash !== checkpoint.hash)
      findings.push({ audience, sequence: checkpoint.sequence, fault: 'checkpoint-differs' })
    else if (!newest || newest.sequence < checkpoint.sequence) newest = checkpoint
  }
  return { findings, newest }
}
