import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AssessmentInFull } from '#src/features/choose/assessments/api.ts'
import { roundsClient } from '#src/features/choose/assessments/web/useAssessment.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly assessment: AssessmentInFull['rounds'][number] }

/** One round: what was asked of whom, and whether it is still sealed. */
export function AssessmentRow({ spaceId, assessment }: Props) {
  const t = useText()
  const formats = useFormats()
  const { state, asks, weighing, assessors, openedAt, dueAt } = assessment
  const what =
    asks === 'scores'
      ? t('assessments.asks-scores')
      : `${t(`assessments.asks-${asks}`)}: ${t(`assessments.weighing-${weighing}`)}`
  return (
    <ListRow
      title={what}
      state={
        <StateBadge
          tone={state === 'revealed' ? 'good' : state === 'open' ? 'accent' : 'quiet'}
          {...(state === 'open' ? { sign: 'lock' } : {})}
        >
          {t(`assessments.state-${state}`)}
        </StateBadge>
      }
      details={
        <>
          {t('assessments.asked-of', { day: formats.date(openedAt), names: formats.list(assessors.map(({ name }) => name)) })}
          {dueAt && state === 'open' ? ` ${t('assessments.due', { day: formats.date(dueAt) })}` : ''}
          {state === 'open' ? <Withdraw spaceId={spaceId} id={assessment.roundId} /> : null}
        </>
      }
    />
  )
}

/** Takes the questions back; what was answered is forgotten unread. */
function Withdraw({ spaceId, id }: { readonly spaceId: string; readonly id: string }) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const [isOpen, setOpen] = useState(false)
  const form = useForm({
    initial: { reason: '' },
    draftKey: `assessment-withdrawal.${id}`,
    send: ({ reason }) => roundsClient.call.withdraw({ spaceId, id, reason }),
    onDone: refresh,
  })
  if (!isOpen)
    return (
      <>
        {' '}
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          {t('assessments.withdraw')}
        </Button>
      </>
    )
  return (
    <FormBody form={form} label={t('assessments.withdraw')}>
      <TextField {...form.field('reason')} label={t('assessments.withdraw-reason')} />
      <FormActions form={form} submit={t('assessments.withdraw')} onCancel={() => setOpen(false)} />
    </FormBody>
  )
}
