import type { Act } from '#src/core/acting/actions.ts'
import { listAudiences } from '#src/core/audiences/store.ts'
import { listChain } from '#src/core/ledger/store.ts'
import { findOrganisation } from '#src/core/organisations/store.ts'
import { findDeparture, findPartnership, listParties } from '#src/core/partnerships/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { type ExportLine, exportFormat } from '#src/features/oversee/exports/model/export-lines.ts'
import { listContentTables, readRows, setUtc } from '#src/features/oversee/exports/store.ts'
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
  const described = await describeSpace(act, spaceId)
  const { organisationId: organisation, seatId: seat } = act.actor
  const exportedAt = act.now.toString()
  yield line({ line: 'header', format: exportFormat, space: described.space, exportedAt, by: { seat, organisation } })
  for (const party of described.parties) yield line({ line: 'party', ...party })
  for (const person of described.people) yield line({ line: 'person', ...person })
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

interface Described {
  readonly name: string
  readonly parties: readonly {
    organisationId: string
    legalName: string
    shortName: string
    joinedAt: string
    leftAt: string | null
  }[]
  readonly members: readonly { seatId: string; organisationId: string; name: string; title: string }[]
}

/** The space by its name, who is in it and how the ids are called, as the acting seat knows them. */
async function describeSpace(act: Act, spaceId: string) {
  const kind = spaceId === act.actor.organisationId ? ('organisation' as const) : ('partnership' as const)
  const { name, parties, members } = await (kind === 'organisation' ? describeHome(act) : describePartnership(act, spaceId))
  return {
    space: { id: spaceId, kind, name },
    parties: parties.map(({ organisationId: organisation, legalName, shortName, joinedAt, leftAt }) => ({
      organisation,
      legalName,
      shortName,
      joinedAt,
      leftAt,
    })),
    people: members.map(({ seatId: seat, organisationId: organisation, ...who }) => ({
      seat,
      organisation,
      name: who.name,
      title: who.title,
    })),
  }
}

async function describeHome(act: Act): Promise<Described> {
  const { shortName: name } = found(await findOrganisation(act.db, act.actor.organisationId))
  return { name, parties: [], members: await listMembers(act.db, act.actor.organisationId) }
}

async function describePartnership(act: Act, spaceId: string): Promise<Described> {
  if (act.actor.standing === 'former') {
    const departure = found(await findDeparture(act.db, spaceId, act.actor.organisationId))
    return departure.leftWith as unknown as Described
  }
  const { name } = found(await findPartnership(act.db, spaceId))
  const members = act.actor.standing === 'member' ? await listMembers(act.db, spaceId) : []
  return { name, parties: await listParties(act.db, spaceId), members }
}
