import { useText } from '../text/useText.tsx'
import type { ListView } from './useView.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

type Props = { readonly value: ListView; readonly onChange: (view: ListView) => void }

/** The rows to be read one after the other, or as a table to be sorted and compared. */
export function ListOrTable({ value, onChange }: Props) {
  const t = useText()
  return (
    <ViewSwitch
      label={t('ui.look-at-it')}
      value={value}
      views={[
        { value: 'list', label: t('ui.as-list'), icon: 'menu' },
        { value: 'table', label: t('ui.as-table'), icon: 'table' },
      ]}
      onChange={onChange}
    />
  )
}
