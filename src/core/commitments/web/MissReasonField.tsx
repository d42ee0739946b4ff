import { missReasons } from '#src/core/commitments/model/terms.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = FieldOf<string> & { readonly optional?: boolean }

/** Why it is not done in time, in a few classes that can be counted. */
export function MissReasonField({ optional = false, ...field }: Props) {
  const t = useText()
  return (
    <ChoiceField
      {...field}
      label={t('commitments.field-miss-reason')}
      choices={missReasons.map((value) => ({ value, label: t(`commitments.reason-${value}`) }))}
      optional={optional}
    />
  )
}

export type ChosenReason = (typeof missReasons)[number]

/** What was chosen in the field, or nothing. */
export const chosenReason = (value: string): ChosenReason | undefined => missReasons.find((reason) => reason === value)
