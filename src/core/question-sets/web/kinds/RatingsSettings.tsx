import type { SettingsProps } from '#src/core/question-sets/web/kind-screen.ts'
import { ItemsSettings } from '#src/core/question-sets/web/kinds/ItemsSettings.tsx'
import type { Ratings } from '#src/core/question-sets/web/kinds/ratings-screen.ts'

/** What is rated; the scale is that of 0 to 4 unless a program asks for another. */
export function RatingsSettings({ settings, onChange, path }: SettingsProps<Ratings>) {
  return <ItemsSettings settings={settings} onChange={({ items }) => onChange({ ...settings, items })} path={path} />
}
