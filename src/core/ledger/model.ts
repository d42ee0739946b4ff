import type { Subject } from '#src/core/acting/model.ts'
import { canonicalJson, type Json } from '#src/kit/canonical-json.ts'
import type texts from '../../../locales/en.json'

/** What can happen in a partnership: a verb that has no sentence in the catalogue cannot be recorded there. What is asked of all parties
 * stands in the words by which it is answered. */
export type Verb = 'consent.asked' | VerbAtHome | VerbOf<keyof typeof texts>
type VerbOf<Id> = Id extends `ledger.${infer Noun}.${infer Did}` ? `${Noun}.${Did}` : never

/** What happens in an organisation's own space, of which no page tells as a ledger. */
type VerbAtHome =
  `${'assessment' | 'candidate' | 'check' | 'goal' | 'key' | 'need' | 'organisation' | 'readiness' | 'seat' | 'selection'}.${string}`

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
function hashOfEntry({ hash: _own, ...entry }: Omit<Entry, 'hash'> & { hash?: string }, sha256: Sha256): string {
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

export const chainFaults = [
  'changed',
  'missing',
  'out-of-order',
  'does-not-continue',
  'payload-changed',
  'payload-missing',
  /** Words are gone, and no entry of the chain says that they were erased. */
  'erasure-not-recorded',
  'checkpoint-differs',
  'cut-off',
  'foreign',
] as const
export type ChainFault = (typeof chainFaults)[number]

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

export interface ChainCheck {
  /** The next entry as the record holds it, with what lies beside it; answers what does not fit. */
  take(entry: Entry, payload: Payload | undefined): readonly ChainFault[]
  finish(): ChainReport
}

export interface ChainToCheck {
  readonly audience: string
  /** Where the chain belongs; a chain of another space is foreign. */
  readonly space?: string | undefined
  readonly checkpoints: readonly Checkpoint[]
}

/** Verifies a chain entry by entry, however long it is. */
export function startChainCheck({ audience, space, checkpoints }: ChainToCheck, sha256: Sha256): ChainCheck {
  const anchors = checkpoints.filter((one) => one.audience === audience)
  const anchored = new Map(anchors.map((one) => [one.sequence, undefined as string | undefined]))
  const findings: ChainFinding[] = []
  const unexplained = new Map<number, NonNullable<Payload['erased']>>()
  let [count, erased] = [0, 0]
  let expected = { sequence: 1, hash: beginning }
  let head: ChainReport['head']

  return {
    take(entry, payload) {
      const { sequence } = entry
      const isForeign = entry.audience !== audience || (space !== undefined && entry.space !== space)
      const isChanged = hashOfEntry(entry, sha256) !== entry.hash
      const faults = [
        isForeign ? ('foreign' as const) : undefined,
        linkFault(entry, expected),
        isChanged ? ('changed' as const) : undefined,
        payloadFault(entry, payload, sha256),
      ].filter((fault) => fault !== undefined)
      for (const fault of faults) findings.push({ audience, sequence, fault })
      if (payload?.erased) {
        erased += 1
        unexplained.set(sequence, payload.erased)
      } else if (entry.verb === 'entry.erased') explainErasure(unexplained, payload?.payload ?? null)
      count += 1
      expected = { sequence: sequence + 1, hash: entry.hash }
      head = { sequence, hash: entry.hash, at: entry.at }
      if (anchored.has(sequence)) anchored.set(sequence, entry.hash)
      return faults
    },
    finish() {
      for (const sequence of unexplained.keys()) findings.push({ audience, sequence, fault: 'erasure-not-recorded' })
      const { newest, findings: differing } = compareAnchors(anchors, anchored)
      return { audience, entries: count, erased, head, anchoredAt: newest, findings: [...findings, ...differing] }
    },
  }
}

function linkFault(entry: Entry, expected: { sequence: number; hash: string }): ChainFault | undefined {
  if (entry.sequence > expected.sequence) return 'missing'
  if (entry.sequence < expected.sequence) return 'out-of-order'
  return entry.previous === expected.hash ? undefined : 'does-not-continue'
}

function payloadFault(entry: Entry, payload: Payload | undefined, sha256: Sha256): ChainFault | undefined {
  if (!payload) return 'payload-missing'
  if (payload.erased) return payload.payload === null ? undefined : 'payload-changed'
  return hashOfChange(payload.salt, payload.payload, sha256) === entry.change ? undefined : 'payload-changed'
}

/** An entry of the verb `entry.erased` says which words were erased, for whom and why; whatever lies beside them must say the same. */
function explainErasure(unexplained: Map<number, NonNullable<Payload['erased']>>, told: Json): void {
  if (typeof told !== 'object' || told === null || !('sequence' in told)) return
  const { sequence, by, reason } = told
  const found = typeof sequence === 'number' ? unexplained.get(sequence) : undefined
  if (typeof sequence === 'number' && found?.by === by && found?.reason === reason) unexplained.delete(sequence)
}

function compareAnchors(anchors: readonly Checkpoint[], found: ReadonlyMap<number, string | undefined>) {
  const findings: ChainFinding[] = []
  let newest: Checkpoint | undefined
  for (const checkpoint of anchors) {
    const { audience, sequence } = checkpoint
    const hash = found.get(sequence)
    if (hash === undefined) findings.push({ audience, sequence, fault: 'cut-off' })
    else if (hash !== checkpoint.hash) findings.push({ audience, sequence, fault: 'checkpoint-differs' })
    else if (!newest || newest.sequence < sequence) newest = checkpoint
  }
  return { findings, newest }
}

/** An entry as it is told on, to streams and to people. */
export interface FreshEntry {
  readonly space: string
  readonly audience: string
  readonly sequence: number
  readonly verb: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly transaction: string
  readonly hash: string
  readonly at: string
  /** Null where the program itself acted. */
  readonly seat: string | null
}
