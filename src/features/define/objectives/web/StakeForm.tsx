import { decimalTyped } from '#src/core/measures/web/local-number.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { FigureFields } from '#src/features/define/objectives/web/FigureFields.tsx'
import { type TypedFigure, typedFigure } from '#src/features/define/objectives/web/figure-form.ts'
import { type Objective, objectivesClient, type Stake } from '#src/features/define/objectives/web/useObjectives.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly objective: Objective; readonly stake: Stake | undefined; readonly onClose: () => void }

/** A party's stake, written in its place. */
export function StakeForm({ objective, stake, onClose }: Props) {
  const t = useText()
  const { locale } = useFormats()
  const refresh = useRefresh(objective.spaceId)
  const { you } = useOpenPartnership(objective.spaceId)
  const { spaceId, id } = objective
  const form = useForm({
    initial: {
      gives: stake?.gives ?? '',
      gets: stake?.gets ?? '',
      expectedBy: stake?.expectedBy ?? '',
      figures: (stake?.figures ?? []).map((figure) => typedFigure(figure, locale)) as readonly TypedFigure[],
      share: stake?.shared ?? false,
    },
    isRecord: true,
    draftKey: `stake.${id}.${you.seatId}`,
    send: ({ figures, expectedBy, ...words }) =>
      objectivesClient.call.writeStake({
        spaceId,
        id,
        ...words,
        expectedBy: expectedBy === '' ? null : expectedBy,
        figures: figures.map((figure) => ({
          ...figure,
          amount: decimalTyped(figure.amount, locale),
          currency: figure.currency.trim() === '' ? null : figure.currency.trim().toUpperCase(),
        })),
      }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('objectives.stake-write')}>
      <LongTextField
        {...form.field('gives')}
        label={t('objectives.gives')}
        help={t('objectives.gives-help')}
        lines={3}
        optional
      />
      <LongTextField {...form.field('gets')} label={t('objectives.gets')} help={t('objectives.gets-help')} lines={3} />
      <DateField {...form.field('expectedBy')} label={t('objectives.field-expected-by')} optional />
      <FigureFields field={form.field('figures')} problem={form.problem} />
      {stake?.shared || !objective.you.bind ? null : (
        <CheckField {...form.field('share')} label={t('objectives.stake-share')} help={t('objectives.stake-share-help')} />
      )}
      <FormActions
        form={form}
        submit={t(form.values.share ? 'objectives.stake-save-shared' : 'objectives.stake-save-private')}
        onCancel={onClose}
      />
    </FormBody>
  )
}
