import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { movableStages } from '#src/features/choose/candidates/model.ts'
import { candidatesClient } from '#src/features/choose/candidates/web/useCandidates.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly candidate: CandidateInFull; readonly onDone: () => void }

const next = { 'long-list': 'short-list', 'short-list': 'due-diligence', 'due-diligence': 'short-list' } as const

/** To another stage, never without saying why. */
export function MoveCandidate({ candidate, onDone }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { spaceId, id, stage, name } = candidate
  const first: string = stage in next ? next[stage as keyof typeof next] : 'long-list'
  const form = useForm({
    initial: { to: first, reason: '' },
    draftKey: `candidate.move.${id}.${stage}`,
    send: ({ to, reason }) =>
      candidatesClient.call.move({ spaceId, id, to: movableStages.find((one) => one === to) ?? 'long-list', reason }),
    onDone: () => {
      setOpen(false)
      onDone()
    },
  })
  if (!isOpen)
    return (
      <Button
        variant="outline"
        size="compact-sm"
        style={{ justifySelf: 'start' }}
        onClick={() => setOpen(true)}
        aria-label={t('candidates.move-named', { name })}
      >
        {t('candidates.move')}
      </Button>
    )
  return (
    <FormBody form={form} label={t('candidates.move-named', { name })}>
      <ChoiceField
        {...form.field('to')}
        label={t('candidates.move-to')}
        help={t('candidates.move-help')}
        choices={movableStages
          .filter((one) => one !== stage)
          .map((one) => ({ value: one, label: t(`candidates.stage-${one}`) }))}
      />
      <LongTextField {...form.field('reason')} label={t('candidates.move-reason')} lines={2} />
      <FormActions form={form} submit={t('candidates.move')} onCancel={() => setOpen(false)} />
    </FormBody>
  )
}
