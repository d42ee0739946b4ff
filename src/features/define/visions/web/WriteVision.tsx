import { Button } from '@mantine/core'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { type Vision, visionsClient } from '#src/features/define/visions/web/useVisions.ts'
import { type Problem, problemAt } from '#src/ui/api/problem.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
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
    draftKey: `vision.${spaceId}.${you.seatId}.${latest?.version ?? 0}`,
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

function PointFields({ kind, field: { value: points, onChange }, problem }: PointProps) {
  const t = useText()
  const fieldOf = (place: number, name: 'title' | 'meaning') => ({
    name: `points.${place}.${name}`,
    value: points[place]?.[name] ?? '',
    problem: problemAt(problem, `points.${place}.${name}`),
    onChange: (typed: string) => {
      const point = points[place]
      if (point) onChange(points.with(place, { ...point, [name]: typed }))
    },
  })
  return (
    <FieldGroup legend={t(`visions.${kind}s`)}>
      {points.map((point, place) =>
        point.kind === kind ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place while it is typed
          <div key={place} className={classes.line}>
            <TextField {...fieldOf(place, 'title')} label={t(`visions.field-${kind}`)} />
            <TextField {...fieldOf(place, 'meaning')} label={t('visions.field-meaning')} optional />
            <div>
              <Button variant="subtle" color="bad" size="xs" px={0} onClick={() => onChange(points.toSpliced(place, 1))}>
                {t('visions.remove')}
              </Button>
            </div>
          </div>
        ) : null,
      )}
      <div>
        <Button
          variant="outline"
          size="xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...points, { kind, title: '', meaning: '' }])}
        >
          {t(`visions.add-${kind}`)}
        </Button>
      </div>
    </FieldGroup>
  )
}
