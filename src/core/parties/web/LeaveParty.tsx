import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { partiesClient } from '#src/core/parties/web/useInvitations.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The organisation's own decision: it needs nobody's consent, but a reason. */
export function LeaveParty({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const own = partnership.parties.find((party) => party.organisationId === partnership.you.organisationId)?.shortName ?? ''
  const open = (
    <Button variant="outline" color="bad" onClick={() => setOpen(true)}>
      {t('parties.leave')}
    </Button>
  )
  return (
    <Section title={t('parties.leave')} sentence={t('parties.leave-sentence', { own })} actions={isOpen ? undefined : open}>
      {isOpen ? <LeaveForm partnership={partnership} onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}

function LeaveForm({ partnership, onClose }: { readonly partnership: Partnership; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { id: spaceId, you } = partnership
  const form = useForm({
    initial: { reason: '' },
    draftKey: `leave.${you.seatId}.${spaceId}`,
    send: ({ reason }) => partiesClient.call.leave({ spaceId, reason }),
    onDone: async () => {
      await navigate({ to: '/partnerships/$spaceId', params: { spaceId } })
      await client.invalidateQueries()
    },
  })
  return (
    <FormBody form={form} label={t('parties.leave')}>
      <LongTextField {...form.field('reason')} label={t('parties.reason')} help={t('parties.leave-reason-help')} />
      <FormActions form={form} submit={t('parties.leave-now')} onCancel={onClose} />
    </FormBody>
  )
}
