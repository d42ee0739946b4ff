import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { MeasureState } from '#src/core/measures/web/MeasureState.tsx'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails }

/** Whose it is, who sees it, how often it is counted. */
export function MeasureFacts({ spaceId, measure }: Props) {
  const t = useText()
  const perspective = usePerspectiveWords()
  const { members } = useOpenPartnership(spaceId)
  const { owner, frequency } = measure.definition
  const person = members.find(({ seatId }) => seatId === owner?.seatId)
  return (
    <>
      {measure.retired ? null : <MeasureState state={measure.state} />}
      <AudienceChip spaceId={spaceId} audienceId={measure.audienceId} />
      {owner ? (
        <PartyMark spaceId={spaceId} organisationId={owner.organisationId} />
      ) : (
        <span>{t('measures.owned-by-all')}</span>
      )}
      {person ? <span>{person.name}</span> : null}
      <span>{t(`measures.every-${frequency}`)}</span>
      <span>{perspective(measure.definition.perspective)}</span>
      <span>
        {t('measures.key')} <code>{measure.key}</code>
      </span>
    </>
  )
}
