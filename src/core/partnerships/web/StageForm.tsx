import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type Stage, usualStages } from '#src/core/partnerships/model.ts'
import { type Partnership, partnershipQuery, partnershipsClient } from '#src/core/partnerships/web/usePartnership.ts'
import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './partnerships.module.css'

type Props = { readonly partnership: Partnership; readonly onClose: () => void }

/** Stages renamed, moved, added, left out. An empty name is the usual word in every reader's language. */
export function StageForm({ partnership, onClose }: Props) {
  const t = useText()
  const client = useQueryClient()
  const { id: spaceId, stages, stage: current, you } = partnership
  const form = useForm({
    initial: { stages },
    isRecord: true,
    draftKey: `stages.${you.seatId}.${spaceId}`,
    send: (values) => partnershipsClient.call.setStages({ spaceId, stages: values.stages }),
    onDone: (changed) => {
      client.setQueryData(partnershipQuery(spaceId).queryKey, changed)
      onClose()
    },
  })
  const { value, onChange } = form.field('stages')
  const rename = (at: number, name: string) => onChange(value.map((one, place) => (place === at ? { ...one, name } : one)))
  return (
    <FormBody form={form} label={t('partnerships.stages')}>
      <ol className={classes.stages}>
        {value.map((stage, at) => (
          <StageField
            key={stage.key}
            stage={stage}
            isFirst={at === 0}
            isLast={at === value.length - 1}
            isCurrent={stage.key === current}
            onName={(name) => rename(at, name)}
            onMove={(step) => onChange(moved(value, at, at + step))}
            onRemove={() => onChange(value.filter((one) => one !== stage))}
          />
        ))}
      </ol>
      <div>
        <Button variant="subtle" onClick={() => onChange([...value, { key: freeKey(value), name: '' }])}>
          {t('partnerships.add-stage')}
        </Button>
      </div>
      <FormActions form={form} submit={t('common.save')} onCancel={onClose} />
    </FormBody>
  )
}

type FieldProps = {
  readonly stage: Stage
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isCurrent: boolean
  readonly onName: (name: string) => void
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}

function StageField({ stage, isFirst, isLast, isCurrent, onName, onMove, onRemove }: FieldProps) {
  const t = useText()
  const stageName = useStageName()
  const usual = (usualStages as readonly string[]).includes(stage.key) ? stageName({ key: stage.key, name: '' }) : ''
  const name = stage.name || usual || t('partnerships.new-stage')
  const buttons = [
    { icon: 'up', label: t('partnerships.stage-up', { stage: name }), off: isFirst, act: () => onMove(-1) },
    { icon: 'down', label: t('partnerships.stage-down', { stage: name }), off: isLast, act: () => onMove(1) },
    { icon: 'cross', label: t('partnerships.stage-remove', { stage: name }), off: isCurrent, act: onRemove },
  ] as const
  return (
    <li>
      <TextInput
        aria-label={t('partnerships.stage-name', { stage: usual || name })}
        placeholder={usual || t('partnerships.new-stage')}
        value={stage.name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      {buttons.map(({ icon, label, off, act }) => (
        <ActionIcon key={icon} variant="subtle" size={36} aria-label={label} disabled={off} onClick={act}>
          <Icon name={icon} />
        </ActionIcon>
      ))}
    </li>
  )
}

function moved(stages: readonly Stage[], from: number, to: number): Stage[] {
  const next = [...stages]
  const [stage] = next.splice(from, 1)
  if (stage) next.splice(to, 0, stage)
  return next
}

function freeKey(stages: readonly Stage[]): string {
  for (let number = 1; ; number++) {
    const key = `own-${number}`
    if (!stages.some((stage) => stage.key === key)) return key
  }
}
