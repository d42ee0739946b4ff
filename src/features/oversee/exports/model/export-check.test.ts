import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Checkpoint, type Entry, hashOfChange, nextEntry, type Payload } from '#src/core/ledger/model.ts'
import { startExportCheck } from '#src/features/oversee/exports/model/export-check.ts'
import { exportFormat } from '#src/features/oversee/exports/model/export-lines.ts'
import type { Json } from '#src/kit/canonical-json.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const space = uuid(1)
const seat = uuid(2)
const [shared, own] = [uuid(10), uuid(11)]

type Line = { line: string; [member: string]: unknown }
type Recorded = { entry: Entry; payload: Payload }

function chain(
  audience: string,
  length: number,
  verbs: Readonly<Record<number, { verb: string; payload: Json }>> = {},
): Recorded[] {
  const entries: Recorded[] = []
  for (let sequence = 1; sequence <= length; sequence++) {
    const { verb = 'thing.changed', payload = { step: sequence, amount: '1.50' } } = verbs[sequence] ?? {}
    const salt = `salt-${audience}-${sequence}`
    const fields = { space, audience, at: `2027-01-${String(sequence).padStart(2, '0')}T08:00:00.000Z`, seat, verb }
    const change = hashOfChange(salt, payload, sha256)
    const entry = nextEntry(
      entries.at(-1)?.entry,
      { ...fields, subject: { kind: 'thing', id: uuid(sequence) }, change },
      sha256,
    )
    entries.push({ entry, payload: { salt, payload, erased: null } })
  }
  return entries
}

const linesOf = (entries: readonly Recorded[]): Line[] => entries.map((one) => ({ line: 'entry', ...one }))

function exportOf(...chains: readonly Recorded[][]): Line[] {
  const by = { seat, organisation: uuid(3) }
  const header = {
    line: 'header',
    format: exportFormat,
    space: { id: space, kind: 'partnership', name: 'P' },
    exportedAt: 'now',
    by,
  }
  const audiences = chains.map(([first]) => ({
    line: 'audience',
    id: first?.entry.audience,
    kind: 'all-parties',
    organisations: [],
    seats: [],
    closedAt: null,
  }))
  const lines = [header, ...audiences, ...chains.flatMap(linesOf)]
  return [...lines, { line: 'end', lines: lines.length + 1 }]
}

function check(lines: readonly Line[], checkpoints: readonly Checkpoint[] = []) {
  const started = startExportCheck(checkpoints, sha256)
  for (const line of lines) started.take(JSON.stringify(line))
  const report = started.finish()
  if (!report) throw new Error('That is no export.')
  return report
}

const faultsOf = (lines: readonly Line[], checkpoints: readonly Checkpoint[] = []) =>
  check(lines, checkpoints).findings.map(({ fault }) => fault)

const checkpointAt = (entries: readonly Recorded[], sequence: number): Checkpoint => {
  const entry = entries[sequence - 1]?.entry
  if (!entry) throw new Error('There is no such entry.')
  return { space, audience: entry.audience, sequence, hash: entry.hash, at: entry.at }
}

/** The file's last line says how many there are: who tampers writes it anew. */
const recounted = (lines: readonly Line[]): Line[] => [...lines.slice(0, -1), { line: 'end', lines: lines.length }]

const chainsOf = (lines: readonly Line[]) =>
  [shared, own].map((audience) => lines.filter((one) => (one.entry as Entry | undefined)?.audience === audience))

describe('an export', () => {
  it('that nobody touched has no findings, and says that its end is not anchored', () => {
    const report = check(exportOf(chain(shared, 12), chain(own, 3)))
    expect(report.findings).toEqual([])
    expect(report.chains.map(({ report: one }) => [one.entries, one.anchoredAt])).toEqual([
      [12, undefined],
      [3, undefined],
    ])
  })

  it('is anchored by a checkpoint, which also finds an end that was cut off', () => {
    const entries = chain(shared, 12)
    const anchor = checkpointAt(entries, 10)
    expect(check(exportOf(entries), [anchor]).chains[0]?.report.anchoredAt).toEqual(anchor)
    expect(faultsOf(exportOf(entries.slice(0, 9)), [anchor])).toEqual(['cut-off'])
    expect(faultsOf(exportOf(chain(own, 2)), [anchor])).toEqual(['chain-missing'])
    expect(faultsOf(exportOf(entries), [{ ...anchor, hash: 'f'.repeat(64) }])).toEqual(['checkpoint-differs'])
  })

  it('shows any change, removal, swap or insertion of an entry, and any changed words', () => {
    const clean = exportOf(chain(shared, 12), chain(own, 5))
    const anchors = [checkpointAt(chain(shared, 12), 12), checkpointAt(chain(own, 5), 5)]
    const positions = clean.flatMap(({ line }, index) => (line === 'entry' ? [index] : []))
    fc.assert(
      fc.property(
        fc.constantFrom(...tamperings),
        fc.constantFrom(...positions),
        fc.constantFrom(...positions),
        (tamper, at, other) => {
          const tampered = recounted(tamper(structuredClone(clean), at, other))
          // Chains may stand in any order: only what each holds counts.
          fc.pre(JSON.stringify(chainsOf(tampered)) !== JSON.stringify(chainsOf(clean)))
          const { findings, chains } = check(tampered, anchors)
          // What was added after the newest checkpoint can be a true continuation: the report then says that the end is not anchored.
          const isContinued = chains.some(({ report }) => report.anchoredAt?.sequence !== report.head?.sequence)
          expect(findings.length > 0 || isContinued).toBe(true)
          if (tamper !== appendForged) expect(findings.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('shows a rewritten chain, all of whose hashes fit, by its checkpoint', () => {
    const rewritten = chain(shared, 12, { 4: { verb: 'thing.changed', payload: { step: 4, amount: '9.99' } } })
    expect(faultsOf(exportOf(rewritten))).toEqual([])
    expect(faultsOf(exportOf(rewritten), [checkpointAt(chain(shared, 12), 12)])).toEqual(['checkpoint-differs'])
  })

  it('verifies erased words as erased when the chain says so, and finds them missing when it does not', () => {
    const told = { sequence: 2, verb: 'thing.changed', by: seat, reason: 'A name.' }
    const entries = chain(shared, 4, { 4: { verb: 'entry.erased', payload: told } })
    const erase = (reason: string, words: Json = null) =>
      entries.map((one) =>
        one.entry.sequence === 2
          ? { ...one, payload: { salt: '', payload: words, erased: { at: 'then', by: seat, reason } } }
          : one,
      )
    const report = check(exportOf(erase('A name.')))
    expect(report.findings).toEqual([])
    expect(report.chains[0]?.report.erased).toBe(1)
    expect(faultsOf(exportOf(erase('Another reason.')))).toEqual(['erasure-not-recorded'])
    expect(faultsOf(exportOf(erase('A name.', { step: 99 })))).toEqual(['payload-changed'])
    expect(faultsOf(exportOf(erase('A name.').slice(0, 3)))).toEqual(['erasure-not-recorded'])
  })

  it('must hold the end that a chain cites of the one before it', () => {
    const before = chain(shared, 6)
    const issued = { follows: shared, head: before.at(-1)?.entry.hash ?? '', parties: [] }
    const after = chain(own, 2, { 1: { verb: 'audience.issued', payload: issued } })
    expect(faultsOf(exportOf(before, after))).toEqual([])
    expect(faultsOf(exportOf(before.slice(0, 5), after))).toEqual(['predecessor-differs'])
    expect(faultsOf(exportOf(after))).toEqual([])
  })

  it('that stops early, goes on after its end or holds something else says where', () => {
    const lines = exportOf(chain(shared, 3))
    expect(faultsOf(lines.slice(0, -1))).toEqual(['unfinished'])
    expect(check([...lines, { line: 'record', table: 'x', row: {} }]).findings).toEqual([{ fault: 'after-the-end', line: 7 }])
    expect(check(recounted([...lines.slice(0, 5), { line: 'else' }, ...lines.slice(5)])).findings).toEqual([
      { fault: 'unreadable', line: 6 },
    ])
    const other = startExportCheck([], sha256)
    other.take('name;amount')
    expect(other.finish()).toBeUndefined()
  })
})

type Tamper = (lines: Line[], at: number, other: number) => Line[]

const changed = (lines: Line[], at: number, change: (one: { entry: Entry; payload: Payload }) => object): Line[] =>
  lines.map((one, index) => (index === at ? { ...one, ...change(one as unknown as Recorded) } : one))

/** With a hash that fits again: only the chain can tell. */
const rehashed = (entry: Entry, change: Partial<Entry>): Entry => {
  const { sequence, previous, hash: _hash, ...fields } = { ...entry, ...change }
  return nextEntry({ sequence: sequence - 1, hash: previous }, fields, sha256)
}

const tamperings: Tamper[] = [
  (lines, at) => lines.filter((_line, index) => index !== at),
  (lines, at, other) => lines.map((one, index) => lines[index === at ? other : index === other ? at : index] ?? one),
  (lines, at, other) => lines.toSpliced(at, 0, lines[other] as Line),
  (lines, at) => changed(lines, at, ({ entry }) => ({ entry: { ...entry, at: '2020-01-01T00:00:00.000Z' } })),
  (lines, at) => changed(lines, at, ({ entry }) => ({ entry: { ...entry, seat: null } })),
  (lines, at) => changed(lines, at, ({ entry }) => ({ entry: { ...entry, verb: 'thing.removed' } })),
  (lines, at) => changed(lines, at, ({ entry }) => ({ entry: { ...entry, extra: 1 } })),
  (lines, at) => changed(lines, at, ({ entry }) => ({ entry: rehashed(entry, { verb: 'thing.removed' }) })),
  (lines, at) => changed(lines, at, ({ entry }) => ({ entry: rehashed(entry, { space: uuid(99) }) })),
  (lines, at) => changed(lines, at, ({ payload }) => ({ payload: { ...payload, payload: { step: 0 } } })),
  (lines, at) => changed(lines, at, ({ payload }) => ({ payload: { ...payload, salt: 'other' } })),
  (lines, at) => changed(lines, at, () => ({ payload: undefined })),
  (lines, at) =>
    changed(lines, at, () => ({ payload: { salt: '', payload: null, erased: { at: 'then', by: seat, reason: 'Gone.' } } })),
  (lines, at, other) => {
    const from = (lines[other] as unknown as Recorded).payload
    return changed(lines, at, () => ({ payload: from }))
  },
  appendForged,
]

/** Inserts an entry that fits the one before it. */
function appendForged(lines: Line[], at: number): Line[] {
  const { entry, payload } = lines[at] as unknown as Recorded
  const forged = rehashed(entry, { sequence: entry.sequence + 1, previous: entry.hash })
  return lines.toSpliced(at + 1, 0, { line: 'entry', entry: forged, payload })
}
