import { Button } from '@mantine/core'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { type Strategy, strategiesClient } from '#src/features/define/strategies/web/useStrategies.ts'
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
import classes from './strategies.module.css'

type Option = Strategy['options'][number]
type Props = { readonly spaceId: string; readonly strategy?: Strategy; readonly onClose: () => void }

const emptyOption: Option = { title: '', pros: '', cons: '' }

export function StrategyForm({ spaceId, strategy, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const { you } = useOpenPartnership(spaceId)
  const form = useForm({
    initial: {
      title: strategy?.title ?? '',
      approach: strategy?.approach ?? '',
      options: (strategy?.options ?? [emptyOption, emptyOption]) as readonly Option[],
      audience: { kind: 'all-parties' } as AudienceChoice,
    },
    draftKey: `strategy.${strategy?.id ?? spaceId}.${you.seatId}`,
    send: ({ audience, options, ...words }) => {
      const said = { spaceId, ...words, options: options.map((one) => ({ ...one })) }
      return strategy
        ? strategiesClient.call.change({ ...said, id: strategy.id })
        : strategiesClient.call.propose({ ...said, audience })
    },
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const title = t(strategy ? 'strategies.change' : 'strategies.propose')
  return (
    <Section title={title}>
      <FormBody form={form} label={title}>
        <TextField {...form.field('title')} label={t('strategies.field-title')} help={t('strategies.field-title-help')} />
        <LongTextField {...form.field('approach')} label={t('strategies.field-approach')} lines={3} optional />
        <OptionFields field={form.field('options')} problem={form.problem} />
        {strategy ? null : <AudienceField spaceId={spaceId} {...form.field('audience')} />}
        <FormActions form={form} submit={title} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}

function OptionFields({
  field: { value: options, onChange },
  problem,
}: {
  readonly field: FieldOf<readonly Option[]>
  readonly problem: Problem | undefined
}) {
  const t = useText()
  return (
    <FieldGroup legend={t('strategies.options')}>
      {options.map((option, place) => {
        const fieldOf = (name: keyof Option) => ({
          name: `options.${place}.${name}`,
          value: option[name],
          problem: problemAt(problem, `options.${place}.${name}`),
          onChange: (typed: string) => onChange(options.with(place, { ...option, [name]: typed })),
        })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place while it is typed
          <div key={place} className={classes.block}>
            <TextField {...fieldOf('title')} label={t('strategies.option', { place: place + 1 })} />
            <div className={classes.line}>
              <LongTextField {...fieldOf('pros')} label={t('strategies.pros')} lines={2} optional />
              <LongTextField {...fieldOf('cons')} label={t('strategies.cons')} lines={2} optional />
            </div>
            <div>
              <Button variant="subtle" color="bad" size="xs" px={0} onClick={() => onChange(options.toSpliced(place, 1))}>
                {t('strategies.remove-option')}
              </Button>
            </div>
          </div>
        )
      })}
      <div>
        <Button
          variant="outline"
          size="xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...options, emptyOption])}
        >
          {t('strategies.add-option')}
        </Button>
      </div>
    </FieldGroup>
  )
}
