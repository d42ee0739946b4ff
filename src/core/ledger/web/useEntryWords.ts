import type { Entry } from '#src/core/ledger/web/useLedger.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Payload = Readonly<Record<string, unknown>>

/** What an entry says, in the reader's language: a sentence a verb, and for verbs without one the verb itself. */
export function useEntryWords({ parties, members, stages }: Partnership): (entry: Entry) => string {
  const t = useText()
  const stageName = useStageName()
  const nameParty = (id: unknown) => parties.find((party) => party.organisationId === id)?.shortName ?? t('parties.former')
  const nameSeat = (id: string | null) =>
    id === null ? t('ledger.program') : (members.find((member) => member.seatId === id)?.name ?? t('ledger.somebody'))
  const nameStage = (key: unknown) => {
    const stage = stages.find((one) => one.key === key)
    return stage ? stageName(stage) : textOf(key)
  }
  return ({ verb, seat, payload, erased }) => {
    const who = nameSeat(seat)
    if (erased) return t('ledger.words-erased', { who })
    const said: Payload = isRecord(payload) ? payload : {}
    const id = `ledger.${verb}`
    const party = nameParty(said.organisationId)
    const values = {
      who,
      verb,
      party,
      title: quoted(titleOf(said)),
      other: quoted(titleOf(said.linked)),
      stage: nameStage(said.to),
    }
    return t(t.has(id) ? id : 'ledger.other', { ...values, sequence: textOf(said.sequence) })
  }
}

/** The reason that somebody gave, where the entry holds one. */
export const reasonOf = ({ payload }: Entry): string => (isRecord(payload) ? textOf(payload.reason) : '')

/** What the entry is about, by whatever its noun calls it. */
function titleOf(said: unknown): string {
  if (!isRecord(said)) return ''
  const { title, name, objective, definition, change, key } = said
  const inside = titleOf(definition) || titleOf(change)
  return [title, name, objective, inside, key].map(textOf).find((text) => text !== '') ?? ''
}

/** A name from elsewhere keeps its own direction of writing inside the sentence. */
const quoted = (text: string) => (text === '' ? '' : `\u2068“${text}”\u2069`)
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const isRecord = (value: unknown): value is Payload => typeof value === 'object' && value !== null
