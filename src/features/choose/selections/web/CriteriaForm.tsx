import { Button } from '@mantine/core'
import type { SelectionInFull } from '#src/features/choose/selections/api.ts'
import { emptyCriterion } from '#src/features/choose/selections/model/criteria.ts'
import { CriterionFields } from '#src/features/choose/selections/web/CriterionFields.tsx'
import {
  freshKey,
  inTreeOrder,
  readCriteria,
  type TypedCriterion,
  typeCriterion,
} from '#src/features/choose/selections/web/criteria-form.ts'
import classes from '#src/features/choose/selections/web/selections.module.css'
import { selectionsClient } from '#src/features/choose/selections/web/useSelections.ts'
import common from '#src/ui/design/common.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly selection: SelectionInFull; readonly onClose: () => void; readonly onDone: () => void }

/** The whole tree in one form: what is measured, in which group, how it counts. */
export function CriteriaForm({ selection, onClose, onDone }: Props) {
  const t = useText()
  const { locale } = useFormats()
  const { spaceId, id, criteria } = selection
  const form = useForm({
    initial: { rows: inTreeOrder(criteria.map((one) => typeCriterion(one, locale))), reason: '' },
    isRecord: true,
    draftKey: `criteria.${id}`,
    send: async ({ rows, reason }) =>
      selectionsClient.call.setCriteria({ spaceId, id, criteria: readCriteria(rows, locale), reason }),
    onDone: () => {
      onDone()
      onClose()
    },
  })
  const { rows } = form.values
  const change = (next: readonly TypedCriterion[]) => form.change({ ...form.values, rows: inTreeOrder(next) })
  const add = () => form.change({ ...form.values, rows: [...rows, blankRow(rows)] })
  return (
    <FormBody form={form} label={t('selections.criteria')}>
      <ul className={classes.rows}>
        {rows.map((row, i) => (
          <CriterionFields
            key={row.key}
            row={row}
            rows={rows}
            problems={form.problem?.problems.filter(({ path }) => path.startsWith(`criteria.${i}.`)) ?? []}
            onChange={(changed) => change(rows.map((one) => (one.key === row.key ? changed : one)))}
            onRemove={() => change(rows.filter(({ key, parent }) => key !== row.key && parent !== row.key))}
          />
        ))}
      </ul>
      <div className={common.beside}>
        <Button variant="outline" leftSection={<Icon name="plus" />} onClick={add}>
          {t('selections.add-criterion')}
        </Button>
      </div>
      {selection.version > 1 || criteria.length > 0 ? (
        <TextField {...form.field('reason')} label={t('selections.criteria-reason')} optional />
      ) : null}
      <FormActions form={form} submit={t('selections.keep-criteria')} onCancel={onClose} />
    </FormBody>
  )
}

const blankRow = (rows: readonly TypedCriterion[]): TypedCriterion => ({
  ...emptyCriterion,
  key: freshKey(rows),
  name: '',
  points: '',
  mustReach: '',
})
