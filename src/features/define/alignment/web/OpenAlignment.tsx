import { useNavigate } from '@tanstack/react-router'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Voice } from '#src/core/rounds/model/round.ts'
import { dueInstant, endOfDay } from '#src/core/rounds/web/opening.ts'
import { mostObjectives } from '#src/features/define/alignment/model/questions.ts'
import { type Alignment, alignmentsClient, useOpenObjectives } from '#src/features/define/alignment/web/useAlignments.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import common from '#src/ui/design/common.module.css'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { type FieldOf, useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly latest: Alignment | undefined; readonly onClose: () => void }

/** Which objectives, whom in each party, and whether everybody answers or one for all. */
export function OpenAlignment({ spaceId, latest, onClose }: Props) {
  const t = useText()
  const { timeZone } = useLocale()
  const navigate = useNavigate()
  const refresh = useRefresh(spaceId)
  const { members, you } = useOpenPartnership(spaceId)
  const objectives = useOpenObjectives(spaceId) ?? []
  const asked = members.filter(({ role }) => role !== 'observer')
  const form = useForm({
    initial: {
      title: t('alignment.usual-title'),
      objectives: (latest?.objectives.map(({ id }) => id) ?? []) as readonly string[],
      seats: asked.map(({ seatId }) => seatId) as readonly string[],
      voice: 'each' as Voice,
      dueOn: '',
    },
    draftKey: `alignment.new.${spaceId}.${you.seatId}`,
    send: ({ dueOn, objectives: chosen, seats, ...words }) =>
      alignmentsClient.call.open({
        spaceId,
        ...words,
        objectives: [...chosen],
        seats: [...seats],
        dueAt: dueInstant({ rule: 'all-in-or-deadline', due: { day: dueOn, time: endOfDay } }, timeZone),
        after: latest?.id ?? null,
      }),
    onDone: ({ id }) => {
      refresh()
      onClose()
      void navigate({ to: '/partnerships/$spaceId/alignment/$id', params: { spaceId, id } })
    },
  })
  const voice = form.field('voice') as unknown as FieldOf<string>
  return (
    <Section title={t('alignment.open')} sentence={t('alignment.open-sentence')}>
      <FormBody form={form} label={t('alignment.open')}>
        <TextField {...form.field('title')} label={t('alignment.field-title')} />
        <Ticks
          legend={t('alignment.field-objectives', { most: mostObjectives })}
          field={form.field('objectives')}
          choices={objectives.map(({ id, title }) => ({ id, name: title }))}
        />
        <Ticks
          legend={t('alignment.field-people')}
          field={form.field('seats')}
          choices={asked.map(({ seatId, name, organisationId }) => ({ id: seatId, name, organisationId }))}
          spaceId={spaceId}
        />
        {latest ? null : (
          <ChoiceField
            {...voice}
            label={t('alignment.field-voice')}
            choices={(['each', 'one-a-party'] as const).map((one) => ({ value: one, label: t(`alignment.voice-${one}`) }))}
          />
        )}
        <DateField {...form.field('dueOn')} label={t('alignment.field-due')} help={t('alignment.field-due-help')} optional />
        <FormActions form={form} submit={t('alignment.send')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}

type TicksProps = {
  readonly legend: string
  readonly field: FieldOf<readonly string[]>
  readonly choices: readonly { readonly id: string; readonly name: string; readonly organisationId?: string }[]
  readonly spaceId?: string
}

function Ticks({ legend, field: { value, onChange }, choices, spaceId }: TicksProps) {
  return (
    <FieldGroup legend={legend}>
      {choices.map(({ id, name, organisationId }) => (
        <div key={id} className={common.beside}>
          <CheckField
            name={`tick-${id}`}
            label={name}
            value={value.includes(id)}
            problem={undefined}
            onChange={(chosen) => onChange(chosen ? [...value, id] : value.filter((one) => one !== id))}
          />
          {spaceId && organisationId ? <PartyMark spaceId={spaceId} organisationId={organisationId} quiet /> : null}
        </div>
      ))}
    </FieldGroup>
  )
}
