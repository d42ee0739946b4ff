import type { z } from 'zod'
import type { portfolio, portfolioRow } from '#src/features/oversee/portfolio/api.ts'
import type { PortfolioSearch } from '#src/features/oversee/portfolio/web/portfolio-search.ts'

type Answer = z.infer<typeof portfolio>
export type Party = Answer['organisations'][number]

/** A partnership with everybody by name, and what it is found and ordered by. */
export interface Entry extends z.infer<typeof portfolioRow> {
  readonly members: readonly Party[]
  readonly others: string
  readonly ownerNames: readonly string[]
  readonly stageWords: string
  /** Everything that a search looks through, in one case. */
  readonly found: string
  readonly due: string | undefined
}

interface Reader {
  readonly organisationId: string | undefined
  readonly stageName: (stage: { key: string; name: string }) => string
  readonly dayOf: (instant: string) => string
}

export function toEntries({ organisations, people, partnerships }: Answer, reader: Reader): readonly Entry[] {
  const parties = new Map(organisations.map((one) => [one.id, one]))
  const names = new Map(people.map((one) => [one.seatId, one.name]))
  return partnerships.map((row) => {
    const members = row.parties.flatMap((id) => parties.get(id) ?? [])
    const others = members.filter(({ id }) => id !== reader.organisationId).map(({ shortName }) => shortName)
    const ownerNames = row.owners.flatMap((seat) => names.get(seat) ?? [])
    return {
      ...row,
      members,
      others: others.join(', '),
      ownerNames,
      stageWords: reader.stageName({ key: row.stage, name: row.stageName }),
      found: [row.name, ...others, ...ownerNames].join('\n').toLocaleLowerCase(),
      due: row.nextDue === undefined ? undefined : reader.dayOf(row.nextDue),
    }
  })
}

/** The stage as it is grouped and filtered: a stage with a name of its own is the same where the name is. */
export const stageKey = ({ stage, stageName }: Pick<Entry, 'stage' | 'stageName'>) => (stageName === '' ? stage : stageName)

/** The days on which something of it ends, must be decided or falls due. */
const daysOf = ({ noticeOn, endsOn, due }: Entry): readonly string[] =>
  [noticeOn, endsOn, due].filter((day) => day !== undefined)

export function isMeant(entry: Entry, { q, stage, partner, health, owner, from, to }: PortfolioSearch): boolean {
  if (stage !== undefined && stageKey(entry) !== stage) return false
  if (partner !== undefined && !entry.parties.includes(partner)) return false
  if (health !== undefined && entry.health !== health) return false
  if (owner !== undefined && !entry.owners.includes(owner)) return false
  if ((from ?? to) !== undefined && !daysOf(entry).some((day) => day >= (from ?? '') && day <= (to ?? '9999'))) return false
  return (
    q === undefined ||
    q
      .toLocaleLowerCase()
      .split(/\s+/)
      .every((word) => entry.found.includes(word))
  )
}
