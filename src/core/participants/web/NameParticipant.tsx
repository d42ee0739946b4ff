import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { participantRoles } from '#src/core/acting/model.ts'
import { participantsClient } from '#src/core/participants/web/useParticipants.ts'
import { type Partnership, partnershipQuery } from '#src/core/partnerships/web/usePartnership.ts'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly partnership: Partnership /** Within the section of the party. */; readonly isPart?: boolean }

/** A party names its own people; an administrator may, without seeing the content by that. */
export function NameParticipant({ partnership, isPart = false }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const body = isOpen ? (
    <NameForm partnership={partnership} onClose={() => setOpen(false)} />
  ) : (
    <div>
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t('participants.name')}
      </Button>
    </div>
  )
  if (isPart) return body
  return (
    <Section title={t('participants.name')} sentence={t('participants.name-sentence')}>
      {body}
    </Section>
  )
}

function NameForm({ partnership, onClose }: { readonly partnership: Partnership; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { id: spaceId, members, you } = partnership
  const seats = useSeats().data ?? []
  const free = seats.filter((seat) => seat.leftAt === null && !members.some((member) => member.seatId === seat.id))
  const form = useForm({
    initial: { seatId: '', role: '' },
    draftKey: `participant.${you.seatId}.${spaceId}`,
    send: ({ seatId, role }) => {
      const chosen = participantRoles.find((one) => one === role)
      const problems = [
        ...(seatId === '' ? [{ path: 'seatId', code: 'required' }] : []),
        ...(chosen === undefined ? [{ path: 'role', code: 'required' }] : []),
      ]
      if (chosen === undefined || seatId === '') throw { code: 'invalid', status: 400, problems }
      return participantsClient.call.name({ spaceId, seatId, role: chosen })
    },
    onDone: () => {
      void client.invalidateQueries({ queryKey: partnershipQuery(spaceId).queryKey })
      onClose()
    },
  })
  const role = participantRoles.find((one) => one === form.values.role)
  if (free.length === 0) return <p>{t('participants.nobody-left')}</p>
  return (
    <FormBody form={form} label={t('participants.name')}>
      <ChoiceField
        {...form.field('seatId')}
        label={t('participants.person')}
        choices={free.map((seat) => ({ value: seat.id, label: seat.title ? `${seat.name}, ${seat.title}` : seat.name }))}
      />
      <ChoiceField
        {...form.field('role')}
        label={t('participants.role')}
        help={role ? t(`participants.says-${role}`) : undefined}
        choices={participantRoles.map((value) => ({ value, label: t(`participants.${value}`) }))}
      />
      <FormActions form={form} submit={t('participants.name')} onCancel={onClose} />
    </FormBody>
  )
}
