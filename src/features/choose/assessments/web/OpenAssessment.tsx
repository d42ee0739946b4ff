import { useState } from 'react'
import { asks, weighings } from '#src/features/choose/assessments/model/asking.ts'
import { assessmentsClient } from '#src/features/choose/assessments/web/useAssessment.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { PickField } from '#src/ui/form/PickField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly selectionId: string
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly onClose: () => void
}

/** Who is asked, for what and how: a sealed round. */
export function OpenAssessment({ spaceId, selectionId, people, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const [earliest] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))
  const form = useForm({
    initial: { asks: 'both', weighing: 'points', assessors: [] as string[], until: '' },
    draftKey: `assessment.new.${selectionId}`,
    fieldAt: (path) => (path.startsWith('invited') || path === 'assessors' ? 'assessors' : path === 'dueAt' ? 'until' : path),
    send: ({ asks: wanted, weighing, assessors, until }) =>
      assessmentsClient.call.open({
        spaceId,
        id: selectionId,
        asks: asks.find((one) => one === wanted) ?? 'both',
        weighing: weighings.find((one) => one === weighing) ?? 'points',
        assessors,
        // A day that somebody names is meant to its end, where that person is.
        ...(until === ''
          ? { rule: 'all-in' as const }
          : { rule: 'all-in-or-deadline' as const, dueAt: new Date(`${until}T23:59:59`).toISOString() }),
      }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <Section title={t('assessments.open')} sentence={t('assessments.open-sentence')}>
      <FormBody form={form} label={t('assessments.open')}>
        <PickField
          {...form.field('assessors')}
          label={t('assessments.assessors')}
          choices={people.map((one) => ({ value: one.seatId, label: one.name }))}
        />
        <ChoiceField
          {...form.field('asks')}
          label={t('assessments.asks')}
          choices={asks.map((one) => ({ value: one, label: t(`assessments.asks-${one}`) }))}
        />
        {form.values.asks === 'scores' ? null : (
          <ChoiceField
            {...form.field('weighing')}
            label={t('assessments.weighing')}
            help={t(`assessments.weighing-${weighings.find((one) => one === form.values.weighing) ?? 'points'}-help`)}
            choices={weighings.map((one) => ({ value: one, label: t(`assessments.weighing-${one}`) }))}
          />
        )}
        <DateField {...form.field('until')} label={t('assessments.until')} earliest={earliest} optional />
        <FormActions form={form} submit={t('assessments.open')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
