import type { Entry } from '#src/core/ledger/web/useLedger.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Payload = Readonly<Record<string, unknown>>

/** What an entry says, in the reader's language: a sentence a verb, and for verbs without one the verb itself. */
export function useEntryWords({ parties, members, stages }: Partnership): (entry: Entry) => string {
  const t = useText()
  const stageName = useStageName()
  const nameParty = (id: unknown) =>
    isolated(parties.find((party) => party.organisationId === id)?.shortName ?? t('parties.former'))
  const nameSeat = (id: string | null) =>
    id === null ? t('ledger.program') : isolated(members.find((member) => member.seatId === id)?.name ?? t('ledger.somebody'))
  const quoted = (text: string) => (text === '' ? '' : t('ledger.quoted', { text: isolated(text) }))
  const nameStage = (key: unknown) => {
    const stage = stages.find((one) => one.key === key)
    return stage ? stageName(stage) : textOf(key)
  }
  return ({ verb, seat, payload, erased }) => {
    const who = nameSeat(seat)
    if (erased) return t('ledger.words-erased', { who })
    const said: Payload = isRecord(payload) ? payload : {}
    const id = verb === 'consent.asked' ? `consents.kind-${textOf(said.kind).replaceAll('.', '-')}` : `ledger.${verb}`
    const party = nameParty(said.organisationId)
    const values = {
      who,
      verb,
      party,
      title: quoted(titleOf(said)),
      other: quoted(titleOf(said.linked)),
      stage: nameStage(said.to),
    }
    const known = t.has(id) ? id : 'ledger.other'
    const question = questionOf(said)
    const invited = question.invited || t('consents.an-organisation')
    return t(known, { ...values, ...question, invited, asker: who, sequence: textOf(said.sequence) })
  }
}

/** What a question to all parties names; its words are those that stand where it is answered. */
function questionOf({ change }: Payload) {
  const asked: Payload = isRecord(change) ? change : {}
  return {
    name: isolated(textOf(asked.name)),
    invited: textOf(asked.email),
    history: asked.withHistory === true ? 'with' : 'without',
  }
}

/** The reason that somebody gave, where the entry holds one. */
export const reasonOf = ({ payload }: Entry): string => (isRecord(payload) ? textOf(payload.reason) : '')

/** What the entry is about, by whatever its noun calls it. */
function titleOf(said: unknown): string {
  if (!isRecord(said)) return ''
  const { title, name, word, objective, definition, key } = said
  return [title, name, word, objective, titleOf(definition), key].map(textOf).find((text) => text !== '') ?? ''
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const isRecord = (value: unknown): value is Payload => typeof value === 'object' && value !== null
