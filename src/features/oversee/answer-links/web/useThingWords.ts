import type { LinkThing } from '#src/features/oversee/answer-links/web/useAnswerLink.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What is asked, and by whom, in words. */
export function useThingWords(): (thing: LinkThing) => { title: string; sentence: string } {
  const t = useText()
  const formats = useFormats()
  return (thing) => {
    const { kind, title, person, organisation, day, can } = thing
    const who = { person: person ?? t('answer-links.somebody'), organisation: organisation ?? '' }
    if (kind === 'round') return { title, sentence: t('answer-links.round', who) }
    if (kind === 'consent') return { title: title === '' ? t('answer-links.title') : title, sentence: consentWords(thing, t) }
    const due = day === null ? '' : formats.day(day, 'long')
    const id = can.includes('confirm') ? 'answer-links.kept' : 'answer-links.commitment'
    return { title, sentence: t(id, { ...who, day: due }) }
  }
}

function consentWords({ consent, title, person, organisation }: LinkThing, t: ReturnType<typeof useText>): string {
  const change = consent?.change ?? {}
  const id = `consents.kind-${consent?.kind.replaceAll('.', '-')}`
  return t(t.has(id) ? id : 'consents.kind-other', {
    asker: person ?? t('answer-links.somebody'),
    party: organisation ?? '',
    invited: typeof change.email === 'string' ? change.email : t('consents.an-organisation'),
    name: typeof change.name === 'string' ? change.name : title,
    history: change.withHistory === true ? 'with' : 'without',
  })
}
