import { outcomes } from '#src/features/define/strategies/model.ts'
import { type Strategy, strategiesClient } from '#src/features/define/strategies/web/useStrategies.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly strategy: Strategy; readonly task: 'choose' | 'conclude'; readonly onClose: () => void }

/** Asks all parties which option it shall be, or what came of it. */
export function StrategyAsk({ strategy: { spaceId, id, options }, task, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const form = useForm<{ chosen: string; reason: string }, unknown>({
    initial: { chosen: '', reason: '' },
    draftKey: `strategy.${task}.${id}`,
    fieldAt: (path) => (path === 'option' || path === 'outcome' ? 'chosen' : path === 'words' ? 'reason' : path),
    send: ({ chosen, reason }) =>
      task === 'choose'
        ? strategiesClient.call.choose({ spaceId, id, option: Number(chosen), reason })
        : strategiesClient.call.conclude({
            spaceId,
            id,
            outcome: outcomes.find((one) => one === chosen) ?? 'in-part',
            words: reason,
          }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const choices =
    task === 'choose'
      ? options.map(({ title }, place) => ({ value: String(place + 1), label: title }))
      : outcomes.map((one) => ({ value: one, label: t(`strategies.state-outcome-${one}`) }))
  return (
    <FormBody form={form} label={t(`strategies.task-${task}`)}>
      <ChoiceField {...form.field('chosen')} label={t(`strategies.field-${task}`)} choices={choices} />
      <LongTextField {...form.field('reason')} label={t(`strategies.field-${task}-reason`)} lines={3} />
      <FormActions form={form} submit={t('strategies.ask-all')} onCancel={onClose} />
    </FormBody>
  )
}
