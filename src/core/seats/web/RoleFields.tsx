import { CheckField } from '#src/ui/form/CheckField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly administrator: FieldOf<boolean>; readonly coordinator: FieldOf<boolean> }

export function RoleFields({ administrator, coordinator }: Props) {
  const t = useText()
  return (
    <>
      <CheckField {...administrator} label={t('seats.administrator')} help={t('seats.administrator-help')} />
      <CheckField {...coordinator} label={t('seats.coordinator')} help={t('seats.coordinator-help')} />
    </>
  )
}
