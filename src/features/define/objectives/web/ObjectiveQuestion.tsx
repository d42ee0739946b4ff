import { ConsentRow } from '#src/core/consents/web/ConsentRow.tsx'
import { useConsents } from '#src/core/consents/web/useConsents.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useKindWords } from '#src/features/define/objectives/web/useKindWords.ts'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What the parties are asked about it at present, with the wording that is proposed. */
export function ObjectiveQuestion({ objective: { spaceId, openConsentId } }: { readonly objective: Objective }) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const consents = useConsents(spaceId, openConsentId !== null)
  const consent = consents.data?.find((one) => one.id === openConsentId)
  if (!consent) return null
  return (
    <Section title={t('objectives.question')} sentence={t('objectives.question-sentence')}>
      {consent.kind === 'objective.change' ? <Proposed change={consent.change} /> : null}
      <ListExcerpt label={t('objectives.question')}>
        <ConsentRow consent={consent} partnership={partnership} />
      </ListExcerpt>
    </Section>
  )
}

function Proposed({ change }: { readonly change: Readonly<Record<string, unknown>> }) {
  const t = useText()
  const formats = useFormats()
  const kindWords = useKindWords()
  const { title, description, kind, horizon } = change
  const facts = [
    typeof kind === 'string' ? kindWords(kind) : '',
    typeof horizon === 'string' ? t('objectives.until', { day: formats.day(horizon) }) : t('objectives.no-horizon'),
  ]
  return (
    <blockquote>
      <p>
        <b>
          <bdi>{String(title)}</bdi>
        </b>
      </p>
      {description ? (
        <p>
          <bdi>{String(description)}</bdi>
        </p>
      ) : null}
      <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>
    </blockquote>
  )
}
