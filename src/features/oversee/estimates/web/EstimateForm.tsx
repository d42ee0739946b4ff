import { Button } from '@mantine/core'
import { decimalTyped, typedDecimal } from '#src/core/measures/web/local-number.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { type Estimate, estimatesClient } from '#src/features/oversee/estimates/web/useEstimate.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { SearchField } from '#src/ui/form/SearchField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly estimate: Estimate | null; readonly onClose: () => void }

export function EstimateForm({ spaceId, estimate, onClose }: Props) {
  const t = useText()
  const { locale } = useFormats()
  const { you } = useOpenPartnership(spaceId)
  const form = useForm({
    initial: {
      amount: typedDecimal(estimate?.amount ?? null, locale),
      currency: estimate?.currency ?? 'EUR',
      basis: estimate?.basis ?? '',
    },
    isRecord: true,
    draftKey: `estimate.${you.seatId}.${spaceId}`,
    send: ({ amount, ...rest }) => estimatesClient.call.write({ spaceId, amount: decimalTyped(amount, locale), ...rest }),
    onDone: onClose,
  })
  const undo = useUndo()
  const restore = useAction<void, unknown>({ run: () => estimatesClient.call.restore({ spaceId }), onDone: onClose })
  const removal = useAction<void, unknown>({
    run: () => estimatesClient.call.remove({ spaceId }),
    onDone: () => {
      onClose()
      undo({ sentence: t('estimates.removed'), undo: () => restore.send() })
    },
  })
  return (
    <FormBody form={form} label={t('estimates.write')}>
      <FieldPair>
        <TextField {...form.field('amount')} label={t('estimates.amount')} inputMode="decimal" />
        <SearchField {...form.field('currency')} label={t('estimates.currency')} choices={currencies(locale)} />
      </FieldPair>
      <LongTextField
        {...form.field('basis')}
        label={t('estimates.basis')}
        help={t('estimates.basis-help')}
        optional
        lines={2}
      />
      <FormActions form={form} submit={t('common.save')} onCancel={onClose} />
      {estimate ? (
        <div>
          <Button variant="subtle" loading={removal.pending} onClick={() => removal.send()}>
            {t('estimates.remove')}
          </Button>
        </div>
      ) : null}
    </FormBody>
  )
}

function currencies(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code}  ${names.of(code) ?? ''}` }))
}
