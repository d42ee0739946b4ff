import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import type { Item, Place } from '#src/features/oversee/today/web/useToday.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

export interface ItemWords {
  readonly title: string
  /** What is asked, in a few words, beside the name of the partnership. */
  readonly sentence: string
}

/** What an item is, and what it wants. */
export function useItemWords(): (item: Item, place: Place | undefined) => ItemWords {
  const t = useText()
  const formats = useFormats()
  const periodWords = usePeriodWords()
  return (item, place) => {
    const party = nameOf(place, item.organisationId) ?? t('today.other-side')
    const day = item.at
      ? `${formats.date(item.at, 'short')}, ${formats.time(item.at)}`
      : item.day
        ? formats.day(item.day, 'short')
        : ''
    const person = item.person ?? t('consents.somebody')
    if (item.why === 'consent') return consentWords(item, { party, person, place }, t)
    if (item.why === 'administration')
      return { title: t('today.title-administration'), sentence: t('today.why-administration') }
    // What an organisation's own people promise each other stands in its own space, which is no partnership.
    if (!place && (item.why === 'keep' || item.why === 'late' || item.why === 'confirm'))
      return { title: item.title, sentence: t('today.why-own', { day }) }
    const values = { party, person, day, period: item.period ? periodWords(item.period) : '' }
    return { title: item.title, sentence: t(`today.why-${item.why}`, { ...values, dated: day === '' ? 'no' : 'yes' }) }
  }
}

const nameOf = (place: Place | undefined, id: unknown) =>
  place?.parties.find(({ organisationId }) => organisationId === id)?.shortName

interface Asked {
  readonly party: string
  readonly person: string
  readonly place: Place | undefined
}

function consentWords({ consent, title }: Item, { party, person, place }: Asked, t: ReturnType<typeof useText>): ItemWords {
  const change = consent?.change ?? {}
  const id = `consents.kind-${consent?.kind.replaceAll('.', '-')}`
  const words = t(t.has(id) ? id : 'consents.kind-other', {
    asker: person,
    party: nameOf(place, change.organisationId) ?? party,
    invited: typeof change.email === 'string' ? change.email : t('consents.an-organisation'),
    name: typeof change.name === 'string' ? change.name : title,
    history: change.withHistory === true ? 'with' : 'without',
  })
  // Where the question names its subject, the subject stands above it.
  return title === '' ? { title: words, sentence: t('today.why-consent', { party }) } : { title, sentence: words }
}
