import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentPath } from '#src/features/oversee/exports/model/archive-manifest.ts'
import { noContent, notRestored, searchedTables, unsearchedTables } from '#src/features/oversee/imports/model/restoring.ts'
import { listShapes } from '#src/features/oversee/imports/store.ts'
import { prepareMarks } from '../../../../tests/isolation/marks.ts'
import { type ExportedLine, linesOf, manifestOf, type Parts, partsOf, read } from '../../../../tests/support/archives.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let [old, fresh] = [{} as World, {} as World]
let [nordwind, kaito, newcomer] = [{} as TestSeat, {} as TestSeat, {} as TestSeat]
let spaceId: string
let owner: Client
beforeAll(async () => {
  ;[old, fresh] = [await createWorld(), await createWorld()]
  nordwind = await old.addOrganisation({ shortName: 'Nordwind' })
  kaito = await old.addOrganisation({ shortName: 'Kaito' })
  newcomer = await fresh.addOrganisation({ shortName: 'Nordwind' })
  spaceId = await old.addPartnership([nordwind, kaito], 'Grid-scale storage')
  owner = new Client({ connectionString: old.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await Promise.all([old.stop(), fresh.stop()])
})

/** What a verb would say of a mark is not true: the tables of evidence are filled by a real import instead. */
const filledByImports = ['imported_archives', 'imported_chains', 'imported_entries']
const toldOtherwise = ['ledger_entries', 'ledger_payloads', 'search_documents', ...notRestored]

/** A row in every content table that there is: a new table is part of the round trip as soon as it exists. */
async function leaveMarks(): Promise<string[]> {
  const tables = await prepareMarks(owner)
  const key = [nordwind.organisationId, kaito.organisationId].sort().join(',')
  await owner.query('begin')
  await owner.query('set local role entente_guard')
  await owner.query('select probe.leave_mark($1, $2, $3, $4, $5, $6, 7)', [
    crypto.randomUUID(),
    spaceId,
    'all-parties',
    key,
    kaito.seatId,
    kaito.organisationId,
  ])
  await owner.query('reset role')
  for (const name of [...filledByImports.toReversed(), 'archive_receipts', 'ledger_payloads', 'ledger_entries'])
    await removeMark(name, name.startsWith('ledger_'))
  await owner.query('commit')
  return tables.map(({ name }) => name).filter((name) => !toldOtherwise.includes(name))
}

/** The owner of a table sees past its policies only where those are not forced. */
async function removeMark(table: string, isLedger: boolean): Promise<void> {
  const marked = isLedger
    ? `(space_id, audience_id, sequence) in (select space_id, audience_id, sequence from ledger_entries where verb = 'mark.left')`
    : 'true'
  await owner.query(`alter table ${table} no force row level security`)
  if (table === 'ledger_payloads') await owner.query('alter table ledger_entries no force row level security')
  await owner.query(`delete from ${table} where ${marked}`)
  await owner.query(`alter table ${table} force row level security`)
}

async function work(): Promise<void> {
  const terms = { title: 'Cheaper cells', description: 'By a third', kind: 'risk', horizon: '2028-06-30' }
  const { id } = await nordwind.api.objectives.propose({ spaceId, ...terms, audience: { kind: 'all-parties' } })
  const figure = { side: 'gives', label: 'Price', amount: '12345678901234.567891', currency: 'EUR' } as const
  await nordwind.api.objectives.writeStake({ spaceId, id, gives: 'Our secret price', figures: [figure] })
  await kaito.api.notes.write({ spaceId, targetKind: 'objective', targetId: id, body: 'What Kaito keeps to itself' })
  const seats = [nordwind.seatId]
  const named = { ...terms, title: 'Between the two of us' }
  await nordwind.api.objectives.propose({ spaceId, ...named, audience: { kind: 'people', seats } })
  const due = { kind: 'day', day: '2027-06-30' } as const
  const sides = { owedBy: kaito.organisationId, owedTo: [nordwind.organisationId] }
  const owed = await kaito.api.commitments.propose({ spaceId, title: 'Send the cells', ...sides, due })
  await nordwind.api.commitments.accept({ spaceId, id: owed.id })
  const evidence = (name: string, text: string) =>
    kaito.api.commitments.addEvidence({
      params: { spaceId, id: owed.id },
      query: { name, mediaType: 'text/plain' },
      body: new Blob([text], { type: 'application/octet-stream' }),
    })
  await evidence('waybill.txt', 'Forty pallets')
  const taken = await evidence('wrong.txt', 'Taken back again')
  await kaito.api.files.remove({ spaceId, id: taken.id })
}

const importInto = (seat: TestSeat, archive: Blob) => seat.api.imports.take({ body: archive })
const archiveOf = async (seat: TestSeat, id: string) => partsOf(await seat.api.exports.archive({ spaceId: id }))
const spaceOf = (parts: Parts, id: string) => linesOf(parts.get(`spaces/${id}.jsonl`))

/** Rows by table and key, with every id of the archive's world replaced by what it is in the other. */
function rowsOf(lines: readonly ExportedLine[], ids: ReadonlyMap<string, string>): Record<string, unknown[]> {
  const rows = Map.groupBy(
    lines.filter(({ line }) => line === 'record'),
    ({ table }) => String(table),
  )
  const mapped = [...rows].map(([table, list]) => {
    // Evidence says what it said, letter by letter.
    const texts = list.map(({ row }) => JSON.stringify(row))
    const there = table === 'imported_entries' ? texts : texts.map((text) => replaceAll(text, ids))
    return [table, there.sort().map((text) => JSON.parse(text))] as const
  })
  return Object.fromEntries(mapped)
}

const replaceAll = (text: string, ids: ReadonlyMap<string, string>) =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => ids.get(id) ?? id)

/** How the two worlds call the same: people and organisations by their names, audiences by who sees them. */
function idsBetween(before: readonly ExportedLine[], after: readonly ExportedLine[]): Map<string, string> {
  const ids = new Map<string, string>()
  const of = (lines: readonly ExportedLine[], kind: string) => lines.filter(({ line }) => line === kind)
  const header = (lines: readonly ExportedLine[]) => lines[0] as unknown as { space: { id: string } }
  ids.set(header(before).space.id, header(after).space.id)
  for (const one of of(before, 'party'))
    ids.set(
      String(one.organisation),
      String(of(after, 'party').find((other) => other.shortName === one.shortName)?.organisation),
    )
  for (const one of of(before, 'person')) {
    const organisation = ids.get(String(one.organisation))
    const other = of(after, 'person').find(
      (person) => person.name === one.name && person.organisation === organisation && person.role === null,
    )
    ids.set(String(one.seat), String(other?.seat))
  }
  for (const one of of(before, 'audience'))
    ids.set(String(one.id), String(of(after, 'audience').find((other) => other.kind === one.kind)?.id))
  return ids
}

describe('an archive of a partnership', () => {
  it('comes back in an empty installation with every record, every content and the original ledger', async () => {
    await work()
    const tables = await leaveMarks()
    const archive = await nordwind.api.exports.archive({ spaceId })
    const parts = await partsOf(archive)
    const before = spaceOf(parts, spaceId)
    const held = new Set(before.flatMap(({ table }) => table ?? []))
    expect([...tables].filter((name) => !held.has(name) && !filledByImports.includes(name))).toEqual([])

    expect(await newcomer.api.imports.check({ body: archive })).toMatchObject({
      problems: [],
      madeBy: 'Nordwind',
      files: 1,
      spaces: [{ kind: 'partnership', name: 'Grid-scale storage', parties: ['Nordwind', 'Kaito'] }],
    })
    expect(await newcomer.api.partnerships.list()).toEqual([])
    const [made] = (await importInto(newcomer, archive)).spaces
    const again = await archiveOf(newcomer, made?.id ?? '')
    const after = spaceOf(again, made?.id ?? '')

    const ids = idsBetween(before, after)
    const expected = rowsOf(before, ids)
    const lost = new Set<unknown>(manifestOf(parts).lostFiles)
    for (const row of (expected.files ?? []) as Record<string, unknown>[])
      if (row.removed_at !== null || lost.has(row.hash)) row.hash = noContent
    const withdrawn = { settled_at: expect.anything(), outcome: 'withdrawn' }
    expected.consents = (expected.consents ?? []).map((row) => ({ ...(row as object), ...withdrawn }))
    expected.rounds = (expected.rounds ?? []).map((row) => ({
      ...(row as object),
      withdrawn_at: expect.anything(),
      withdrawn_reason: '',
    }))
    const found = rowsOf(after, new Map())
    for (const name of filledByImports) delete found[name]
    for (const [table, rows] of Object.entries(expected)) expect([table, found[table]]).toEqual([table, rows])
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort())
    for (const { sha256 } of manifestOf(parts).files)
      expect(again.get(contentPath(sha256))?.equals(parts.get(contentPath(sha256)) ?? Buffer.from(''))).toBe(true)

    const entries = before.filter(({ line }) => line === 'entry')
    const kept = after.filter(({ table }) => table === 'imported_entries')
    expect(kept).toHaveLength(entries.length)
    const reports = await newcomer.api.imports.verify({ spaceId: made?.id ?? '' })
    expect(reports.flatMap(({ findings }) => findings)).toEqual([])
    expect(reports.reduce((sum, report) => sum + report.entries, 0)).toBe(entries.length)
    expect((await read(await newcomer.api.exports.archive({ spaceId: made?.id ?? '' }))).problems).toEqual([])
  }, 60_000)

  it('is told as what it is: by whom and when, others standing in, nothing of theirs done anew', async () => {
    const [made] = await newcomer.api.partnerships.list()
    const space = made?.id ?? ''
    const partnership = await newcomer.api.partnerships.get({ spaceId: space })
    expect(partnership.parties.map(({ shortName, leftHow }) => [shortName, leftHow])).toEqual(
      expect.arrayContaining([
        ['Nordwind', null],
        ['Kaito', 'absent'],
      ]),
    )
    expect(partnership.members.map(({ seatId }) => seatId)).toEqual([newcomer.seatId])
    const { entries } = await newcomer.api.ledger.list({ spaceId: space })
    expect(entries.map(({ verb, seat }) => [verb, seat])).toEqual([['archive.imported', newcomer.seatId]])
    expect(await newcomer.api.imports.list({ spaceId: space })).toMatchObject([
      {
        name: 'Grid-scale storage',
        madeBy: 'Nordwind',
        chains: expect.arrayContaining([expect.objectContaining({ kind: 'all-parties' })]),
      },
    ])
    const found = await newcomer.api.search.search({ q: 'cheaper cells' })
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['objective', 'stake']))
    // Whoever stands in is known where it stands in, and is nobody's to find.
    const other = await fresh.addOrganisation()
    expect((await other.api.organisations.list({})).map(({ shortName }) => shortName)).not.toContain('Kaito')
  })

  it('goes on: what came can be worked with, and goes through a second round trip with the evidence of both', async () => {
    const [made] = await newcomer.api.partnerships.list()
    const space = made?.id ?? ''
    const terms = { title: 'After the move', description: '', kind: 'risk', horizon: null }
    await newcomer.api.objectives.propose({ spaceId: space, ...terms, audience: { kind: 'all-parties' } })
    const third = await createWorld()
    try {
      const seat = await third.addOrganisation({ shortName: 'Nordwind' })
      const [twice] = (await importInto(seat, await newcomer.api.exports.archive({ spaceId: space }))).spaces
      const reports = await seat.api.imports.verify({ spaceId: twice?.id ?? '' })
      expect(reports.flatMap(({ findings }) => findings)).toEqual([])
      const first = await newcomer.api.imports.verify({ spaceId: space })
      expect(reports.map(({ audience }) => audience)).toEqual(expect.arrayContaining(first.map(({ audience }) => audience)))
      expect(reports.length).toBeGreaterThan(first.length)
      expect(await seat.api.imports.list({ spaceId: twice?.id ?? '' })).toHaveLength(2)
    } finally {
      await third.stop()
    }
  }, 60_000)

  it('is not taken over twice, nor where it still is', async () => {
    const archive = await nordwind.api.exports.archive({ spaceId })
    await expect(importInto(newcomer, archive)).rejects.toMatchObject({ status: 409, reason: 'already-imported' })
    await expect(importInto(nordwind, archive)).rejects.toMatchObject({ status: 409, reason: 'already-here' })
    expect(await newcomer.api.partnerships.list()).toHaveLength(1)
  })
})

describe('every content table', () => {
  it('can be restored, and is searched or says why not', async () => {
    const { rows } = await owner.query('select name, root from guard.content_tables order by name')
    const undecided = rows
      .filter(({ name, root }) => root && !toldOtherwise.includes(name))
      .map(({ name }) => name)
      .filter((name) => !searchedTables.includes(name) && !(name in unsearchedTables))
    expect(undecided).toEqual([])
    const shapes = await old.server.services.database.transaction().execute((db) => listShapes(db, toldOtherwise))
    expect(shapes.flatMap(({ name, obstacles }) => obstacles.map((one) => `${name}: ${one}`))).toEqual([])
  })
})
