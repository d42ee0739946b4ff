import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { ValueForm } from '#src/core/measures/web/ValueForm.tsx'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails; readonly onClose: () => void }

export function EnterGoalValue({ spaceId, measure, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  return (
    <ValueForm
      spaceId={spaceId}
      measure={measure}
      title={t('goals.task-enter')}
      draftKey={`goal-value.${measure.id}`}
      beside={<HomeChip />}
      onDone={() => {
        refresh()
        onClose()
      }}
      onClose={onClose}
    />
  )
}
