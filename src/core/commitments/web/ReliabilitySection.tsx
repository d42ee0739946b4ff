import classes from '#src/core/commitments/web/commitments.module.css'
import { type TrackRecord, useReliability } from '#src/core/commitments/web/useCommitments.ts'
import { PartyMark, useSides } from '#src/core/parties/web/PartyMark.tsx'
import { failureOf } from '#src/ui/api/problem.ts'
import { sideStyle } from '#src/ui/colours.ts'
import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** How each party has kept its word, side by side and with the uncertainty drawn; of parties, never of people. */
export function ReliabilitySection({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const { data, error, refetch } = useReliability(spaceId)
  if (failureOf({ data, error })) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data?.some(({ made }) => made > 0)) return null
  return (
    <Section title={t('commitments.reliability')} sentence={t('commitments.reliability-sentence')}>
      <div className={classes.records}>
        {data.map((record) => (
          <PartyRecord key={record.organisationId} spaceId={spaceId} record={record} />
        ))}
      </div>
    </Section>
  )
}

function PartyRecord({ spaceId, record }: { readonly spaceId: string; readonly record: TrackRecord }) {
  const t = useText()
  const formats = useFormats()
  const colour = useSides(spaceId).get(record.organisationId)?.colour ?? 7
  const { kept, made, lower, upper, tooFew, keptLate, broken, lateNow, renegotiated } = record
  const reasons = record.reasons.map(({ reason, count }) =>
    t('commitments.reason-count', { reason: t(`commitments.reason-${reason}`), count }),
  )
  return (
    <div className={classes.record} style={sideStyle(colour)}>
      <h3>
        <PartyMark spaceId={spaceId} organisationId={record.organisationId} />
      </h3>
      <p>
        {t.rich(made === 0 ? 'commitments.none-due' : 'commitments.kept-of-made', { kept, made })}{' '}
        {made === 0
          ? null
          : tooFew
            ? t('commitments.too-few')
            : t('commitments.between', { lower: formats.percent(lower), upper: formats.percent(upper) })}
      </p>
      {made > 0 ? (
        <div className={classes.interval} aria-hidden="true">
          <span style={{ insetInlineStart: onBar(lower), inlineSize: `calc(${upper - lower} * (100% - 12px))` }} />
          <i style={{ insetInlineStart: onBar(kept / made) }} />
        </div>
      ) : null}
      {made > kept || renegotiated > 0 ? (
        <p className={common.quiet}>{t('commitments.missed', { keptLate, broken, lateNow, renegotiated })}</p>
      ) : null}
      {reasons.length > 0 ? (
        <p className={common.quiet}>{t('commitments.reasons', { reasons: formats.list(reasons, 'unit') })}</p>
      ) : null}
    </div>
  )
}

/** Half a dot of room at both ends, so that none and all lie inside the bar. */
const onBar = (share: number) => `calc(6px + ${share} * (100% - 12px))`
