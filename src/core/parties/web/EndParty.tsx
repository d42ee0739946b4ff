import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { partiesClient } from '#src/core/parties/web/useInvitations.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** All others together may end a party. With two parties there are no others: whoever wants to part leaves. */
export function EndParty({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const client = useQueryClient()
  const [state, setState] = useState<'closed' | 'open' | 'asked'>('closed')
  const present = partnership.parties.filter((party) => party.leftAt === null)
  if (present.length < 3) return null
  const done = () => {
    setState('asked')
    void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === partnership.id })
  }
  const open = (
    <Button variant="outline" color="bad" onClick={() => setState('open')}>
      {t('parties.end')}
    </Button>
  )
  return (
    <Section title={t('parties.end')} sentence={t('parties.end-sentence')} actions={state === 'open' ? undefined : open}>
      <p role="status">{state === 'asked' ? t('parties.consent-asked') : ''}</p>
      {state === 'open' ? <EndForm partnership={partnership} onDone={done} onClose={() => setState('closed')} /> : null}
    </Section>
  )
}

type FormProps = { readonly partnership: Partnership; readonly onDone: () => void; readonly onClose: () => void }

function EndForm({ partnership: { id: spaceId, parties, you }, onDone, onClose }: FormProps) {
  const t = useText()
  const others = parties.filter((party) => party.leftAt === null && party.organisationId !== you.organisationId)
  const form = useForm({
    initial: { organisationId: '', reason: '' },
    draftKey: `end-party.${you.seatId}.${spaceId}`,
    send: ({ organisationId, reason }) => partiesClient.call.end({ spaceId, organisationId, reason }),
    onDone,
  })
  return (
    <FormBody form={form} label={t('parties.end')}>
      <ChoiceField
        {...form.field('organisationId')}
        label={t('parties.which')}
        choices={others.map(({ organisationId, shortName }) => ({ value: organisationId, label: shortName }))}
      />
      <LongTextField {...form.field('reason')} label={t('parties.reason')} help={t('parties.end-reason-help')} />
      <FormActions form={form} submit={t('parties.ask-others')} onCancel={onClose} />
    </FormBody>
  )
}
