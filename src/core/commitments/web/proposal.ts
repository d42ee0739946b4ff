import type { AudienceChoice } from '#src/core/audiences/model.ts'
import type { commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'

/** A proposal as it is typed. */
export interface Proposal {
  readonly title: string
  readonly details: string
  readonly clause: string
  readonly quotation: string
  readonly owedBy: string
  readonly owedTo: readonly string[]
  readonly ownerSeat: string
  readonly day: string
  /** Empty where only the day matters. */
  readonly time: string
  readonly every: string
  readonly unit: string
  readonly rule: string
  readonly until: string
  readonly audience: AudienceChoice
}

/** I begin with what my own party promises to all others. */
export function emptyProposal({ parties, you }: Pick<Partnership, 'parties' | 'you'>): Proposal {
  const others = parties.filter((party) => party.leftAt === null && party.organisationId !== you.organisationId)
  return {
    title: '',
    details: '',
    clause: '',
    quotation: '',
    owedBy: you.organisationId,
    owedTo: others.map((party) => party.organisationId),
    ownerSeat: '',
    day: '',
    time: '',
    every: '1',
    unit: '',
    rule: 'next-working-day',
    until: '',
    audience: { kind: 'all-parties' },
  }
}

/** Another party owes: it cannot owe to itself, and whoever asks is owed to. */
export function withOwer(proposal: Proposal, owedBy: string, you: string): Proposal {
  const others = proposal.owedTo.filter((party) => party !== owedBy)
  const owedTo = owedBy === you ? others.filter((party) => party !== you) : [...new Set([you, ...others])]
  return {
    ...proposal,
    owedBy,
    owedTo: owedTo.length > 0 ? owedTo : [proposal.owedBy].filter((party) => party !== owedBy),
    ownerSeat: '',
  }
}

type NewCommitment = Parameters<typeof commitmentsClient.call.propose>[0]

/** What is sent. A time is that of the clock where the owing party is. */
export function toNewCommitment(spaceId: string, proposal: Proposal, zone: string): NewCommitment {
  const { day, time, unit, every, rule, until, ownerSeat, owedTo, ...words } = proposal
  const isInstant = time !== '' && unit === '' && day !== ''
  return {
    spaceId,
    ...words,
    owedTo: [...owedTo],
    ownerSeat: ownerSeat === '' ? null : ownerSeat,
    due: isInstant ? { kind: 'instant', at: instantOf(day, time, zone) } : { kind: 'day', day },
    rhythm:
      unit === ''
        ? null
        : {
            every: Number(every) || 1,
            unit: unit as 'day' | 'week' | 'month' | 'quarter',
            rule: rule as 'exact' | 'next-working-day' | 'previous-working-day',
            until: until === '' ? null : until,
          },
  }
}

const instantOf = (day: string, time: string, zone: string) =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant().toString()

/** Where a problem of the sent commitment stands in the form. */
export const proposalFieldAt = (path: string) =>
  path
    .replace(/^(due|rhythm)\./, '')
    .replace(/^(owedTo|audience)\..*/, '$1')
    .replace(/^at$/, 'time')
