import type { Act } from '#src/core/acting/actions.ts'
import { listAudiences } from '#src/core/audiences/store.ts'
import { listChain } from '#src/core/ledger/store.ts'
import { findOrganisation } from '#src/core/organisations/store.ts'
import { partnership } from '#src/core/partnerships/api.ts'
import { findDeparture, findPartnership, listParties, listStages } from '#src/core/partnerships/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { type ExportLine, exportFormat } from '#src/features/oversee/exports/model/export-lines.ts'
import { listContentTables, listNamedPeople, readRows, setUtc } from '#src/features/oversee/exports/store.ts'
import { found } from '#src/kit/refusal.ts'

/** Everything in the entered space that the acting seat may see, a line at a time; the form is told in docs/export-format.md. */
export async function* exportSpace(act: Act): AsyncGenerator<string> {
  const spaceId = found(act.actor.spaceId)
  let lines = 0
  const line = (one: ExportLine) => {
    lines += 1
    return JSON.stringify(one)
  }
  await setUtc(act.db)
  const { space, about } = await describeSpace(act, spaceId)
  const { organisationId: organisation, seatId: seat } = act.actor
  yield line({ line: 'header', format: exportFormat, space, exportedAt: act.now.toString(), by: { seat, organisation } })
  for (const one of about) yield line(one)
  const audiences = await listAudiences(act.db, spaceId)
  for (const { id, kind, organisations, seats, closedAt } of audiences)
    yield line({ line: 'audience', id, kind, organisations, seats, closedAt })
  for (const { id } of audiences)
    for await (const recorded of readChain(act, spaceId, id)) yield line({ line: 'entry', ...recorded })
  for (const table of await listContentTables(act.db)) {
    for await (const row of readRows(act.db, table, spaceId)) {
      lines += 1
      yield `{"line":"record","table":${JSON.stringify(table.name)},"row":${row}}`
    }
  }
  yield line({ line: 'end', lines: lines + 1 })
}

const pageLength = 500

async function* readChain(act: Act, spaceId: string, audienceId: string) {
  for (let after = 0; ; ) {
    const page = await listChain(act.db, spaceId, audienceId, after, pageLength)
    yield* page
    after = page.at(-1)?.entry.sequence ?? after
    if (page.length < pageLength) return
  }
}

/** The space by its name, who is in it and how the ids are called, as the acting seat knows them. */
async function describeSpace(act: Act, spaceId: string) {
  const isHome = spaceId === act.actor.organisationId
  const { name, about } = await (isHome ? describeHome(act) : describePartnership(act, spaceId))
  return { space: { id: spaceId, kind: isHome ? ('organisation' as const) : ('partnership' as const), name }, about }
}

interface Described {
  readonly name: string
  readonly about: readonly ExportLine[]
}

async function describeHome(act: Act): Promise<Described> {
  const organisationId = act.actor.organisationId
  const { id, identifiers, closedDays, ...profile } = found(await findOrganisation(act.db, organisationId))
  const people = await describePeople(act, organisationId, await listMembers(act.db, organisationId))
  return {
    name: profile.shortName,
    about: [{ line: 'organisation', id, profile, identifiers, closedDays }, ...people],
  }
}

async function describePartnership(act: Act, spaceId: string): Promise<Described> {
  if (act.actor.standing === 'former') return describeFormer(act, spaceId)
  const { name, purpose, renewal, startsOn, endsOn, noticeDays, ...more } = found(await findPartnership(act.db, spaceId))
  const parties = (await listParties(act.db, spaceId)).map(describeParty)
  // Who administers a party without taking part knows that it exists, and who is in it.
  if (act.actor.standing !== 'member') return { name, about: parties }
  const charter = { name, purpose, renewal, startsOn, endsOn, noticeDays }
  const partnership = describeCharter({ ...more, id: spaceId, charter, stages: await listStages(act.db, spaceId) })
  const people = await describePeople(act, spaceId, await listMembers(act.db, spaceId))
  return { name, about: [partnership, ...parties, ...people] }
}

/** A party that has left knows the partnership as it was at its leaving. */
async function describeFormer(act: Act, spaceId: string): Promise<Described> {
  const departure = found(await findDeparture(act.db, spaceId, act.actor.organisationId))
  const then = partnership.omit({ you: true, former: true, noticeDay: true }).parse(departure.leftWith)
  const { name, purpose, renewal, startsOn, endsOn, noticeDays } = then
  const charter = { name, purpose, renewal, startsOn, endsOn, noticeDays }
  const people = await describePeople(act, spaceId, then.members)
  return {
    name,
    about: [describeCharter({ ...then, id: spaceId, charter }), ...then.parties.map(describeParty), ...people],
  }
}

type Charter = Omit<Extract<ExportLine, { line: 'partnership' }>, 'line'>

const describeCharter = ({ id, charter, stage, stages, activatedAt }: Charter): ExportLine => ({
  line: 'partnership',
  id,
  charter,
  stage,
  stages,
  activatedAt,
})

type Party = Omit<Extract<ExportLine, { line: 'party' }>, 'line' | 'organisation'> & { organisationId: string }

const describeParty = ({
  organisationId,
  legalName,
  shortName,
  country,
  timeZone,
  colour,
  joinedAt,
  leftAt,
}: Party): ExportLine => ({
  line: 'party',
  organisation: organisationId,
  legalName,
  shortName,
  country,
  timeZone,
  colour,
  joinedAt,
  leftAt,
})

type Member = Pick<Awaited<ReturnType<typeof listMembers>>[number], 'seatId' | 'organisationId' | 'name' | 'title' | 'role'>

/** Who belongs to it, and who is named by its records, gone by now or not. */
async function describePeople(act: Act, spaceId: string, members: readonly Member[]): Promise<ExportLine[]> {
  const present = new Set(members.map(({ seatId }) => seatId))
  const gone = (await listNamedPeople(act.db, spaceId)).filter(({ seatId }) => !present.has(seatId))
  return [...members, ...gone.map((one) => ({ ...one, role: null }))].map(
    ({ seatId: seat, organisationId: organisation, name, title, role }) => ({
      line: 'person',
      seat,
      organisation,
      name,
      title,
      role,
    }),
  )
}
