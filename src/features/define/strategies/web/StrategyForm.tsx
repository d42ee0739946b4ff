import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { type Strategy, strategiesClient } from '#src/features/define/strategies/web/useStrategies.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { RowFields } from '#src/ui/form/RowFields.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
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
    isRecord: strategy !== undefined,
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
        <RowFields
          legend={t('strategies.options')}
          field={form.field('options')}
          problem={form.problem}
          fresh={emptyOption}
          add={t('strategies.add-option')}
          remove={t('strategies.remove-option')}
          say={({ title, pros, cons }) => [title, pros, cons].filter((words) => words !== '').join(' · ')}
        >
          {(fieldAt, place) => (
            <>
              <TextField {...fieldAt('title')} label={t('strategies.option', { place: place + 1 })} />
              <div className={classes.line}>
                <LongTextField {...fieldAt('pros')} label={t('strategies.pros')} lines={2} optional />
                <LongTextField {...fieldAt('cons')} label={t('strategies.cons')} lines={2} optional />
              </div>
            </>
          )}
        </RowFields>
        {strategy ? null : <AudienceField spaceId={spaceId} {...form.field('audience')} />}
        <FormActions form={form} submit={title} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
