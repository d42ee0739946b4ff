import { useQuery } from '@tanstack/react-query'
import { organisationsClient } from '#src/core/organisations/web/useOrganisation.ts'
import { partiesClient } from '#src/core/parties/web/useInvitations.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly partnership: Partnership
  readonly onDone: (asksConsent: boolean) => void
  readonly onClose: () => void
}

/** By address, or an organisation one knows already. */
export function InvitePartyForm({ partnership, onDone, onClose }: Props) {
  const t = useText()
  const { id: spaceId, parties, activatedAt, you } = partnership
  const known = useQuery(
    organisationsClient.queries.list.queryOptions({ input: {}, meta: { kinds: ['organisation', 'party'] } }),
  )
  const present = new Set(parties.filter((party) => party.leftAt === null).map((party) => party.organisationId))
  const others = known.data?.filter((organisation) => !present.has(organisation.id)) ?? []
  const form = useForm({
    initial: { organisationId: '', email: '', message: '', withHistory: true },
    draftKey: `party-invitation.${you.seatId}.${spaceId}`,
    send: ({ organisationId, email, message, withHistory }) =>
      partiesClient.call.invite({
        spaceId,
        message,
        withHistory,
        ...(organisationId ? { organisationId } : email ? { email } : {}),
      }),
    onDone: ({ consent }) => onDone(consent !== null),
  })
  return (
    <FormBody form={form} label={t('parties.invite')}>
      {others.length > 0 ? (
        <ChoiceField
          {...form.field('organisationId')}
          label={t('parties.known')}
          help={t('parties.known-help')}
          choices={others.map(({ id, legalName }) => ({ value: id, label: legalName }))}
          optional
        />
      ) : null}
      {form.values.organisationId === '' ? (
        <TextField
          {...form.field('email')}
          label={t('parties.email')}
          help={t('parties.email-help')}
          type="email"
          autoComplete="off"
        />
      ) : null}
      <LongTextField {...form.field('message')} label={t('parties.message')} optional />
      <CheckField {...form.field('withHistory')} label={t('parties.history')} help={t('parties.history-help')} />
      <FormActions form={form} submit={t(activatedAt === null ? 'parties.invite' : 'parties.ask-all')} onCancel={onClose} />
    </FormBody>
  )
}
