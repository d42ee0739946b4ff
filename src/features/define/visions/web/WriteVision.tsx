import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { type Vision, visionsClient } from '#src/features/define/visions/web/useVisions.ts'
import type { Problem } from '#src/ui/api/problem.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { RowFields } from '#src/ui/form/RowFields.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { type FieldOf, useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './visions.module.css'

type Point = Vision['points'][number]
type Props = { readonly spaceId: string; readonly latest: Vision | undefined; readonly onClose: () => void }

/** The next version, begun from the latest. */
export function WriteVision({ spaceId, latest, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const { you } = useOpenPartnership(spaceId)
  const form = useForm({
    initial: { vision: latest?.vision ?? '', points: (latest?.points ?? []) as readonly Point[], reason: '' },
    isRecord: true,
    draftKey: `vision.${spaceId}.${you.seatId}`,
    send: ({ points, ...words }) => visionsClient.call.write({ spaceId, ...words, points: points.map((one) => ({ ...one })) }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const title = t(latest ? 'visions.write-next' : 'visions.write')
  return (
    <Section title={title} sentence={t('visions.write-sentence')}>
      <FormBody form={form} label={title}>
        <LongTextField
          {...form.field('vision')}
          label={t('visions.field-vision')}
          help={t('visions.field-vision-help')}
          lines={3}
        />
        <PointFields kind="value" field={form.field('points')} problem={form.problem} />
        <PointFields kind="principle" field={form.field('points')} problem={form.problem} />
        {latest ? <LongTextField {...form.field('reason')} label={t('visions.field-reason')} lines={2} /> : null}
        <FormActions form={form} submit={t('visions.save')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}

type PointProps = {
  readonly kind: Point['kind']
  readonly field: FieldOf<readonly Point[]>
  readonly problem: Problem | undefined
}

function PointFields({ kind, field, problem }: PointProps) {
  const t = useText()
  return (
    <RowFields
      legend={t(`visions.${kind}s`)}
      field={field}
      problem={problem}
      fresh={{ kind, title: '', meaning: '' }}
      add={t(`visions.add-${kind}`)}
      remove={t('visions.remove')}
      say={({ title, meaning }) => [title, meaning].filter((words) => words !== '').join(' · ')}
      rowClass={classes.line}
      isHere={(point) => point.kind === kind}
    >
      {(fieldAt) => (
        <>
          <TextField {...fieldAt('title')} label={t(`visions.field-${kind}`)} />
          <TextField {...fieldAt('meaning')} label={t('visions.field-meaning')} optional />
        </>
      )}
    </RowFields>
  )
}
