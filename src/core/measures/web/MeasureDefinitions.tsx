import { DefinitionFacts } from '#src/core/measures/web/DefinitionFacts.tsx'
import classes from '#src/core/measures/web/measures.module.css'
import type { DescribedDefinition, MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { periodKey } from '#src/kit/period.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails }

/** How it is counted, and every version before: what changed, why, and who agreed. */
export function MeasureDefinitions({ spaceId, measure }: Props) {
  const t = useText()
  const { definitions } = measure
  return (
    <Section title={t('measures.definition')} sentence={t('measures.versions-sentence', { count: definitions.length })}>
      <ol className={classes.versions} reversed>
        {definitions.toReversed().map((one) => (
          <li key={one.number}>
            <Version spaceId={spaceId} definition={one} before={definitions.find(({ number }) => number === one.number - 1)} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

type VersionProps = {
  readonly spaceId: string
  readonly definition: DescribedDefinition
  readonly before: DescribedDefinition | undefined
}

function Version({ spaceId, definition, before }: VersionProps) {
  const t = useText()
  const periodWords = usePeriodWords()
  const { number, validFrom, frequency, reason, definedBy, definedAt, consentId } = definition
  const period = periodWords(periodKey(validFrom, frequency))
  return (
    <article className={classes.version} aria-label={t('measures.version', { number, period })}>
      <h3>{t('measures.version', { number, period })}</h3>
      <p className={classes.rowDetails}>
        <span>{definedBy.name}</span>
        {definedBy.organisationId ? <PartyMark spaceId={spaceId} organisationId={definedBy.organisationId} quiet /> : null}
        <DateTime instant={definedAt} />
        {consentId ? <span>{t('measures.agreed-by-all')}</span> : null}
      </p>
      {reason ? <p>{t('measures.because', { reason: isolated(reason) })}</p> : null}
      <DefinitionFacts spaceId={spaceId} definition={definition} before={before} />
    </article>
  )
}
