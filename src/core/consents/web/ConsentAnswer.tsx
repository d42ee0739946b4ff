import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Consent, consentsClient } from '#src/core/consents/web/useConsents.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly consent: Consent; readonly spaceId: string; readonly isOurs: boolean }

/** Agree, decline with a reason, or take back what one's own party asked. */
export function ConsentAnswer({ consent: { id, awaitsYou }, spaceId, isOurs }: Props) {
  const t = useText()
  const client = useQueryClient()
  const [isDeclining, setDeclining] = useState(false)
  const refresh = () => void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === spaceId })
  const agree = useAction({ run: () => consentsClient.call.answer({ spaceId, id, agreed: true }), onDone: refresh })
  const withdraw = useAction({ run: () => consentsClient.call.withdraw({ spaceId, id }), onDone: refresh })
  const problem = agree.problem ?? withdraw.problem
  if (isDeclining) return <Decline spaceId={spaceId} id={id} onDone={refresh} onClose={() => setDeclining(false)} />
  return (
    <>
      {problem ? <ErrorState error={problem} /> : null}
      {awaitsYou ? (
        <>
          <ConfirmInPlace
            label={t('consents.agree')}
            question={t('consents.agree-question')}
            confirm={t('consents.agree')}
            pending={agree.pending}
            isMain
            onConfirm={() => agree.send(undefined)}
          />
          <Button variant="subtle" color="bad" onClick={() => setDeclining(true)}>
            {t('consents.decline')}
          </Button>
        </>
      ) : null}
      {isOurs ? (
        <ConfirmInPlace
          label={t('consents.withdraw')}
          question={t('consents.withdraw-question')}
          confirm={t('consents.withdraw')}
          tone="bad"
          pending={withdraw.pending}
          onConfirm={() => withdraw.send(undefined)}
        />
      ) : null}
    </>
  )
}

type DeclineProps = {
  readonly spaceId: string
  readonly id: string
  readonly onDone: () => void
  readonly onClose: () => void
}

function Decline({ spaceId, id, onDone, onClose }: DeclineProps) {
  const t = useText()
  const form = useForm({
    initial: { reason: '' },
    draftKey: `consent.${id}`,
    send: ({ reason }) => consentsClient.call.answer({ spaceId, id, agreed: false, reason }),
    onDone,
  })
  return (
    <FormBody form={form} label={t('consents.decline')}>
      <LongTextField
        {...form.field('reason')}
        label={t('consents.reason')}
        help={t('consents.reason-help')}
        lines={2}
        optional
      />
      <FormActions form={form} submit={t('consents.decline')} onCancel={onClose} />
    </FormBody>
  )
}
