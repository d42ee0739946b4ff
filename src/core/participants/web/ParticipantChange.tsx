import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ParticipantRole, participantRoles } from '#src/core/acting/model.ts'
import { participantsClient } from '#src/core/participants/web/useParticipants.ts'
import { type Member, partnershipQuery } from '#src/core/partnerships/web/usePartnership.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly member: Member; readonly role: ParticipantRole; readonly spaceId: string }

/** Another role, or none any more. */
export function ParticipantChange({ member: { seatId, name }, role, spaceId }: Props) {
  const t = useText()
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: partnershipQuery(spaceId).queryKey })
  const change = useAction({
    run: (next: ParticipantRole) => participantsClient.call.name({ spaceId, seatId, role: next }),
    onDone: refresh,
  })
  const undo = useUndo()
  const remove = useAction({
    run: () => participantsClient.call.remove({ spaceId, seatId }),
    onDone: () => {
      refresh()
      undo({ sentence: t('participants.removed', { name }), undo: () => change.send(role) })
    },
  })
  const problem = change.problem ?? remove.problem
  return (
    <>
      {problem ? <ErrorState error={problem} /> : null}
      <NativeSelect
        aria-label={t('participants.role-of', { name })}
        value={role}
        data={participantRoles.map((value) => ({ value, label: t(`participants.${value}`) }))}
        disabled={change.pending}
        onChange={(event) => {
          const chosen = participantRoles.find((one) => one === event.currentTarget.value)
          if (chosen) change.send(chosen)
        }}
        description={t(`participants.says-${role}`)}
      />
      <ConfirmInPlace
        label={t('participants.remove')}
        question={t('participants.remove-question', { name })}
        confirm={t('participants.remove')}
        tone="bad"
        pending={remove.pending}
        onConfirm={() => remove.send(undefined)}
      />
    </>
  )
}
