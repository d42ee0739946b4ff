import { useContentProblem } from '#src/core/question-sets/web/editing.ts'
import type { SettingsProps } from '#src/core/question-sets/web/kind-screen.ts'
import type { Choice } from '#src/core/question-sets/web/kinds/choice-screen.ts'
import { ItemsField } from '#src/core/question-sets/web/kinds/ItemsField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { NumberField } from '#src/ui/form/NumberField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function ChoiceSettings({ settings, onChange, path }: SettingsProps<Choice>) {
  const t = useText()
  const problemAt = useContentProblem()
  const field = (name: 'least' | 'most') => ({
    name: `${path}.${name}`,
    whole: true,
    value: settings[name],
    onChange: (value: number | null) => onChange({ ...settings, [name]: value ?? Number.NaN }),
    problem: problemAt(`${path}.${name}`),
  })
  return (
    <>
      <ItemsField path={`${path}.items`} items={settings.items} onChange={(items) => onChange({ ...settings, items })} />
      <FieldPair>
        <NumberField {...field('least')} label={t('question-sets.choice-least')} />
        <NumberField {...field('most')} label={t('question-sets.choice-most')} />
      </FieldPair>
    </>
  )
}
