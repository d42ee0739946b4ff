import { sha256 } from '#src/core/ledger/actions.ts'
import { type Entry, hashOfChange, nextEntry } from '#src/core/ledger/model.ts'
import { toVector } from '#src/features/oversee/search/model.ts'
import { canonicalJson } from '#src/kit/canonical-json.ts'
import type { Random } from '#src/methods/random.ts'
import { add, moment, type Rows } from './frame-rows.ts'
import { beginning, longSeries, type Partnership, type Party, type Plan, words } from './plan.ts'

/** What the benchmark asks for later. */
export interface Landmarks {
  readonly commitments: { spaceId: string; id: string }[]
  readonly series: { spaceId: string; id: string }[]
}

interface Filling {
  readonly plan: Plan
  readonly rows: Rows
  readonly landmarks: Landmarks
  readonly heads: Map<string, Entry>
}

/** Everything that the parties of some partnerships have written, with its record and what a search finds it by. */
export function recordRows(plan: Plan, partnerships: readonly Partnership[], landmarks: Landmarks): Rows {
  const filling: Filling = { plan, rows: new Map(), landmarks, heads: new Map() }
  const { size } = plan
  // Dense partnerships hold half of the commitments and a fifth of the measures.
  const dense = { commitments: size.commitments / 2 / size.dense, measures: size.measures / 5 / size.dense }
  const rest = size.partnerships - size.dense
  const sparse = { commitments: size.commitments / 2 / rest, measures: (size.measures * 0.8) / rest }
  for (const partnership of partnerships) {
    const { commitments, measures } = partnership.isDense ? dense : sparse
    const place = plan.partnerships.indexOf(partnership) - (partnership.isDense ? 0 : size.dense)
    for (let index = 0; index < share(commitments, place); index++) addCommitment(filling, partnership, index)
    for (let index = 0; index < share(measures, place); index++) addMeasure(filling, partnership, index)
  }
  return filling.rows
}

/** A whole number a place, so that all places together come to the total. */
const share = (perPlace: number, place: number) =>
  Math.floor(perPlace * (place + 1) + 1e-6) - Math.floor(perPlace * place + 1e-6)

const day = (offset: number) => new Date(beginning + offset * 86_400_000).toISOString().slice(0, 10)

function audienceOf({ allParties, ownAudiences, parties }: Partnership, random: Random): { audienceId: string; by: Party } {
  const index = Math.floor(random() * parties.length)
  const by = parties[index]!
  return { audienceId: random() < 0.8 ? allParties : (ownAudiences[index] ?? allParties), by }
}

function addCommitment({ plan, rows, landmarks, heads }: Filling, partnership: Partnership, index: number) {
  const { random } = plan
  const { audienceId, by } = audienceOf(partnership, random)
  const [one, other] = [partnership.parties[index % 2]!, partnership.parties[(index + 1) % 2]!]
  const id = plan.newId()
  const title = words(random, 4)
  const details = words(random, 12)
  const dueOn = day(700 + Math.floor(random() * 1200))
  const ends = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toZonedDateTime('Europe/Berlin').toInstant().toString()
  const state = index % 5 < 3 ? 'accepted' : index % 5 === 3 ? 'kept' : 'offered'
  const isAccepted = state !== 'offered'
  const keptOn = state === 'kept' ? dueOn : null
  const owedTo = `{${other.organisationId}}`
  const term = [one.organisationId, owedTo, title, details, dueOn, 'Europe/Berlin', ends, state]
  const story = [by.seatId, by.organisationId, moment, isAccepted ? other.seatId : null, isAccepted ? moment : null]
  add(rows, 'commitments', partnership.id, audienceId, id, ...term, ...story, keptOn, keptOn && moment, moment)
  add(rows, 'commitment_events', partnership.id, audienceId, id, 1, 'offered', by.seatId, moment)
  if (isAccepted) add(rows, 'commitment_events', partnership.id, audienceId, id, 2, 'accepted', other.seatId, moment)
  const record = { verb: 'commitment.offered', kind: 'commitment', id, by, title, text: details }
  addRecord({ rows, heads, random }, { spaceId: partnership.id, audienceId, ...record })
  if (audienceId === partnership.allParties) landmarks.commitments.push({ spaceId: partnership.id, id })
}

function addMeasure({ plan, rows, landmarks, heads }: Filling, partnership: Partnership, index: number) {
  const { random, size } = plan
  const isLong = partnership.isDense && index < 5
  const found = audienceOf(partnership, random)
  const audienceId = isLong ? partnership.allParties : found.audienceId
  const by = found.by
  const id = plan.newId()
  const name = words(random, 3)
  const place = [partnership.id, audienceId, id] as const
  add(rows, 'measures', ...place, `M${index}`, by.seatId, moment)
  const frequency = isLong ? 'week' : 'month'
  const shape = ['points', 'up', 'operational', frequency, null, '', '', '5', '10', '', by.seatId, moment]
  add(rows, 'measure_definitions', ...place, 1, day(0), name, ...shape)
  add(rows, 'measure_targets', ...place, 1, day(0), '60')
  const others = size.values - size.dense * 5 * longSeries
  const length = isLong ? longSeries : Math.round(others / (size.measures - size.dense * 5))
  for (let point = 0; point < length; point++) {
    const value = (50 + 20 * Math.sin(point / 7) + 10 * random()).toFixed(2)
    const period = isLong ? day(7 * point) : `${2016 + Math.floor(point / 12)}-${String((point % 12) + 1).padStart(2, '0')}-01`
    add(rows, 'measure_values', ...place, period, 1, 1, value, '', '', by.seatId, moment)
  }
  addRecord(
    { rows, heads, random },
    { spaceId: partnership.id, audienceId, verb: 'measure.defined', kind: 'measure', id, by, title: name, text: '' },
  )
  if (isLong) landmarks.series.push({ spaceId: partnership.id, id })
}

interface Recorded {
  readonly spaceId: string
  readonly audienceId: string
  readonly verb: string
  readonly kind: string
  readonly id: string
  readonly by: Party
  readonly title: string
  readonly text: string
}

/** One link more in the chain of its audience, and the words that a search finds it by. */
function addRecord({ rows, heads, random }: Pick<Filling, 'rows' | 'heads'> & { random: Random }, recorded: Recorded) {
  const { spaceId, audienceId, verb, kind, id, by, title, text } = recorded
  const payload = { title, text }
  const salt = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
  const change = hashOfChange(salt, payload, sha256)
  const fields = { space: spaceId, audience: audienceId, at: moment, seat: by.seatId, verb, subject: { kind, id }, change }
  const entry = nextEntry(heads.get(audienceId), fields, sha256)
  heads.set(audienceId, entry)
  const link = [entry.sequence, entry.previous, entry.hash, moment, by.seatId, verb, kind, id, change]
  add(rows, 'ledger_entries', spaceId, audienceId, ...link)
  add(rows, 'ledger_payloads', spaceId, audienceId, entry.sequence, salt, canonicalJson(payload))
  add(rows, 'search_documents', spaceId, audienceId, kind, id, title, toVector({ title, text }))
}
