import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import classes from '#src/core/commitments/web/commitments.module.css'
import { DueFields } from '#src/core/commitments/web/DueFields.tsx'
import { emptyProposal, proposalFieldAt, toNewCommitment } from '#src/core/commitments/web/proposal.ts'
import { RhythmFields } from '#src/core/commitments/web/RhythmFields.tsx'
import { SidesFields } from '#src/core/commitments/web/SidesFields.tsx'
import { commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly onDone: (id: string) => void; readonly onCancel: () => void }

/** Offers what my party will owe, or asks another party for it: which one follows from who owes. */
export function ProposeForm({ spaceId, onDone, onCancel }: Props) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const { parties, you } = partnership
  const form = useForm({
    initial: emptyProposal(partnership),
    draftKey: `commitment.${you.seatId}.${spaceId}`,
    send: (proposal) => commitmentsClient.call.propose(toNewCommitment(spaceId, proposal, zoneOf(proposal.owedBy))),
    fieldAt: proposalFieldAt,
    onDone: ({ id }) => onDone(id),
  })
  const zoneOf = (id: string) => parties.find((party) => party.organisationId === id)?.timeZone ?? 'UTC'
  const isOffer = form.values.owedBy === you.organisationId
  return (
    <FormBody form={form} label={t('commitments.propose')}>
      <TextField {...form.field('title')} label={t('commitments.field-title')} help={t('commitments.field-title-help')} />
      <SidesFields spaceId={spaceId} form={form} />
      <DueFields spaceId={spaceId} form={form} />
      <RhythmFields form={form} />
      <LongTextField {...form.field('details')} label={t('commitments.field-details')} optional />
      <div className={classes.two}>
        <TextField
          {...form.field('clause')}
          label={t('commitments.field-clause')}
          help={t('commitments.field-clause-help')}
          optional
        />
        <LongTextField {...form.field('quotation')} label={t('commitments.field-quotation')} lines={1} optional />
      </div>
      <AudienceField
        spaceId={spaceId}
        value={form.values.audience}
        onChange={form.field('audience').onChange}
        problem={form.field('audience').problem}
      />
      <FormActions form={form} submit={t(isOffer ? 'commitments.offer' : 'commitments.ask')} onCancel={onCancel} />
    </FormBody>
  )
}
