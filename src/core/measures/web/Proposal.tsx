import { ConsentAnswer } from '#src/core/consents/web/ConsentAnswer.tsx'
import { DefinitionFacts } from '#src/core/measures/web/DefinitionFacts.tsx'
import classes from '#src/core/measures/web/measures.module.css'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { periodKey } from '#src/kit/period.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly measure: MeasureDetails
  readonly proposal: NonNullable<MeasureDetails['proposal']>
}

/** Another definition that waits: what it would change, why, and who has still to agree. */
export function Proposal({ spaceId, measure, proposal }: Props) {
  const t = useText()
  const periodWords = usePeriodWords()
  const { you } = useOpenPartnership(spaceId)
  const { definition, reason, askedOf, answers } = proposal
  const waiting = askedOf.filter((party) => !answers.some((answer) => answer.organisationId === party))
  const isOurs = answers[0]?.organisationId === you.organisationId
  return (
    <Section
      title={t('measures.proposal')}
      sentence={t('measures.proposal-sentence', {
        period: periodWords(periodKey(definition.validFrom, definition.frequency)),
        reason: isolated(reason),
      })}
      aside={<StateBadge tone="warn">{t('measures.awaits-consent', { count: waiting.length })}</StateBadge>}
    >
      <DefinitionFacts spaceId={spaceId} definition={definition} before={measure.definition} />
      <p className={classes.agree}>
        {t('measures.still-to-agree')}
        {waiting.map((party) => (
          <PartyMark key={party} spaceId={spaceId} organisationId={party} />
        ))}
      </p>
      <div className={classes.answers}>
        <ConsentAnswer spaceId={spaceId} consent={proposal} isOurs={isOurs && you.binds} />
      </div>
    </Section>
  )
}
