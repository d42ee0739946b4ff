import { useContentProblem } from '#src/core/question-sets/web/editing.ts'
import type { SettingsProps } from '#src/core/question-sets/web/kind-screen.ts'
import type { Words } from '#src/core/question-sets/web/kinds/words-screen.ts'
import { NumberField } from '#src/ui/form/NumberField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function WordsSettings({ settings, onChange, path }: SettingsProps<Words>) {
  const t = useText()
  const problemAt = useContentProblem()
  return (
    <NumberField
      name={`${path}.longest`}
      label={t('question-sets.words-longest')}
      whole
      value={settings.longest}
      onChange={(longest) => onChange({ longest: longest ?? Number.NaN })}
      problem={problemAt(`${path}.longest`)}
    />
  )
}
