import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roundsClient, type WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** A round that was put by mistake is taken back, with the reason; what was said is forgotten unread. */
export function WithdrawRound({ round }: { readonly round: WholeRound }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title={t('rounds.withdraw')} sentence={t('rounds.withdraw-sentence')}>
      {isOpen ? (
        <WithdrawForm round={round} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button variant="outline" color="bad" onClick={() => setOpen(true)}>
            {t('rounds.withdraw')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function WithdrawForm({ round: { spaceId, id }, onClose }: { readonly round: WholeRound; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useForm({
    initial: { reason: '' },
    draftKey: `round-withdrawal.${id}`,
    send: ({ reason }) => roundsClient.call.withdraw({ spaceId, id, reason }),
    onDone: () => void client.invalidateQueries({ queryKey: roundsClient.queries.key() }),
  })
  return (
    <FormBody form={form} label={t('rounds.withdraw')}>
      <LongTextField
        {...form.field('reason')}
        label={t('rounds.withdraw-reason')}
        help={t('rounds.withdraw-reason-help')}
        lines={2}
      />
      <FormActions form={form} submit={t('rounds.withdraw')} onCancel={onClose} />
    </FormBody>
  )
}
