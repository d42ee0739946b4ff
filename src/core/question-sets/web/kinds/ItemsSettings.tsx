import type { Item } from '#src/core/question-sets/model/items.ts'
import type { SettingsProps } from '#src/core/question-sets/web/kind-screen.ts'
import { ItemsField } from '#src/core/question-sets/web/kinds/ItemsField.tsx'

/** Kinds that are about items and nothing else. */
export function ItemsSettings({ settings, onChange, path }: SettingsProps<{ items: Item[] }>) {
  return <ItemsField path={`${path}.items`} items={settings.items} onChange={(items) => onChange({ ...settings, items })} />
}
