import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { MeasureState } from '#src/core/measures/web/MeasureState.tsx'
import classes from '#src/core/measures/web/measures.module.css'
import { Spark } from '#src/core/measures/web/Spark.tsx'
import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureSummary }

/** A measure in one line: what it says, what it should say, whose it is, who sees it. */
export function MeasureRow({ spaceId, measure }: Props) {
  const t = useText()
  const { definition, state, latest, missing, reading } = measure
  const periodWords = usePeriodWords()
  return (
    <ListRow
      stamp={`${state} ${latest?.value ?? ''} ${definition.name}`}
      title={
        <TextLink to="/partnerships/$spaceId/measures/$id" params={{ spaceId, id: measure.id }}>
          {definition.name}
        </TextLink>
      }
      state={
        <span className={classes.rowState}>
          <Spark points={measure.points} />
          <MeasureState state={state} />
        </span>
      }
      details={
        <span className={classes.rowDetails}>
          <Latest measure={measure} />
          {latest ? <span>{t(`measures.course-${courseOf(reading)}`)}</span> : null}
          {missing && latest ? <span>{t('measures.missing', { period: periodWords(missing) })}</span> : null}
          {definition.owner ? <PartyMark spaceId={spaceId} organisationId={definition.owner.organisationId} quiet /> : null}
          <AudienceChip spaceId={spaceId} audienceId={measure.audienceId} />
        </span>
      }
    />
  )
}

function Latest({ measure: { latest, definition } }: Pick<Props, 'measure'>) {
  const t = useText()
  const values = useValueWords()
  const periodWords = usePeriodWords()
  if (!latest || latest.value === null) return <span>{t('measures.state-no-data')}</span>
  const words = { value: values.exact(latest.value, definition.unit), period: periodWords(latest.period) }
  return (
    <span>
      {latest.target
        ? t.rich('measures.latest-with-target', { ...words, target: values.target(latest.target, definition.unit) })
        : t.rich('measures.latest', words)}
    </span>
  )
}

function courseOf({ pattern }: MeasureSummary['reading']) {
  if (!pattern) return 'few'
  if (pattern.shift) return pattern.shift.direction === 'up' ? 'stepped-up' : 'stepped-down'
  return pattern.trend?.direction ?? 'steady'
}
