import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { ValueForm } from '#src/core/measures/web/ValueForm.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails; readonly onClose: () => void }

export function EnterValue({ spaceId, measure, onClose }: Props) {
  const t = useText()
  const { you } = useOpenPartnership(spaceId)
  return (
    <ValueForm
      spaceId={spaceId}
      measure={measure}
      title={t('measures.task-enter')}
      draftKey={`measure-value/${you.seatId}/${measure.id}`}
      noteHelp={t('measures.note-help')}
      beside={<AudienceChip spaceId={spaceId} audienceId={measure.audienceId} />}
      onDone={onClose}
      onClose={onClose}
    />
  )
}
