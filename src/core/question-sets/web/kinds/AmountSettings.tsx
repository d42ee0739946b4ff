import { useContentProblem } from '#src/core/question-sets/web/editing.ts'
import type { SettingsProps } from '#src/core/question-sets/web/kind-screen.ts'
import type { Amount } from '#src/core/question-sets/web/kinds/amount-screen.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { NumberField } from '#src/ui/form/NumberField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function AmountSettings({ settings, onChange, path }: SettingsProps<Amount>) {
  const t = useText()
  const problemAt = useContentProblem()
  const field = <Name extends keyof Amount & string>(name: Name) => ({
    name: `${path}.${name}`,
    value: settings[name],
    onChange: (value: Amount[Name]) => onChange({ ...settings, [name]: value }),
    problem: problemAt(`${path}.${name}`),
  })
  return (
    <>
      <FieldPair>
        <TextField {...field('unit')} label={t('question-sets.amount-unit')} optional />
        <NumberField {...field('least')} label={t('question-sets.amount-from')} optional />
        <NumberField {...field('most')} label={t('question-sets.amount-to')} optional />
      </FieldPair>
      <CheckField {...field('whole')} label={t('question-sets.amount-whole')} />
    </>
  )
}
