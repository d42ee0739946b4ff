import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { AddPersonForm } from '#src/core/seats/web/AddPersonForm.tsx'
import { RoleFields } from '#src/core/seats/web/RoleFields.tsx'
import { SeatInvitationRow } from '#src/core/seats/web/SeatInvitationRow.tsx'
import { seatsClient, useSeatInvitations } from '#src/core/seats/web/useSeats.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Invitations that wait for an answer, and a new one. */
export function InvitePerson() {
  const t = useText()
  const invitations = useSeatInvitations()
  const [open, setOpen] = useState<'invite' | 'add'>()
  const close = () => {
    setOpen(undefined)
    void invitations.refetch()
  }
  const waiting = invitations.data ?? []
  return (
    <Section
      title={t('seats.invitations')}
      sentence={t('seats.invitations-sentence', { count: waiting.length })}
      actions={
        open === undefined ? (
          <>
            <Button onClick={() => setOpen('invite')}>{t('seats.invite')}</Button>
            <Button variant="outline" onClick={() => setOpen('add')}>
              {t('seats.add')}
            </Button>
          </>
        ) : undefined
      }
    >
      {invitations.error ? <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} /> : null}
      {waiting.length > 0 ? (
        <ListRows
          label={t('seats.invitations')}
          rows={waiting}
          columns={[
            { header: t('columns.email'), kind: 'text', value: ({ email }) => email },
            { header: t('columns.position'), kind: 'text', value: ({ title }) => title },
            { header: t('columns.expires'), kind: 'time', value: ({ expiresAt }) => expiresAt },
          ]}
        >
          {waiting.map((invitation) => (
            <SeatInvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ListRows>
      ) : null}
      {open === 'invite' ? <InvitationForm onClose={close} /> : null}
      {open === 'add' ? <AddPersonForm onClose={close} /> : null}
    </Section>
  )
}

function InvitationForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const seat = useMySeat()
  const form = useForm({
    initial: { email: '', title: '', administrator: false, coordinator: false },
    draftKey: `seat-invitation.${seat?.id}`,
    send: seatsClient.call.invite,
    onDone: onClose,
  })
  return (
    <FormBody form={form} label={t('seats.invite')}>
      <TextField {...form.field('email')} label={t('seats.email')} type="email" autoComplete="off" />
      <TextField {...form.field('title')} label={t('seats.title')} help={t('seats.title-help')} optional />
      <RoleFields administrator={form.field('administrator')} coordinator={form.field('coordinator')} />
      <FormActions form={form} submit={t('seats.invite')} onCancel={onClose} />
    </FormBody>
  )
}
