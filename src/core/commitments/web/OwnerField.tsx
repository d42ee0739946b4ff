import { NativeSelect } from '@mantine/core'
import { type CommitmentStory, commitmentsClient, useMove } from '#src/core/commitments/web/useCommitments.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly story: CommitmentStory }

/** Who sees to it; changed in place by those who may. */
export function OwnerField({ spaceId, story }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const { members } = useOpenPartnership(spaceId)
  const move = useMove<string>(spaceId, {
    run: (seatId) => commitmentsClient.call.nameOwner({ spaceId, id: story.id, seatId: seatId === '' ? null : seatId }),
  })
  const name = story.people.find((person) => person.seatId === story.ownerSeat)?.name
  const isGone = story.ownerSeat !== null && !members.some((member) => member.seatId === story.ownerSeat)
  if (!story.can.includes('name-owner'))
    return isGone
      ? t('commitments.owner-gone', { name: name ?? t('commitments.somebody') })
      : (name ?? t('commitments.no-owner'))
  const people = members.filter((member) => member.organisationId === story.owedBy)
  return (
    <NativeSelect
      aria-label={t('commitments.field-owner')}
      maw="18rem"
      value={isGone ? '' : (story.ownerSeat ?? '')}
      disabled={move.pending}
      error={move.problem ? problemText(move.problem) : undefined}
      onChange={(event) => move.send(event.currentTarget.value)}
      data={[
        { value: '', label: t('commitments.no-owner') },
        ...people.map(({ seatId, name: label }) => ({ value: seatId, label })),
      ]}
    />
  )
}
