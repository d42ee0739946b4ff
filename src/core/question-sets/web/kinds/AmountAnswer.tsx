import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import type { Amount } from '#src/core/question-sets/web/kinds/amount-screen.ts'
import { NumberField } from '#src/ui/form/NumberField.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

export function AmountAnswer({
  settings: { unit, least, most, whole },
  value,
  onChange,
  problems,
  labelledBy,
}: AnswerProps<Amount>) {
  const t = useText()
  const formats = useFormats()
  const number = (one: number) => formats.number(one)
  const bounds =
    least !== null && most !== null
      ? t('question-sets.amount-between', { least: number(least), most: number(most) })
      : least !== null
        ? t('question-sets.amount-least', { least: number(least) })
        : most !== null
          ? t('question-sets.amount-most', { most: number(most) })
          : undefined
  return (
    <NumberField
      name={labelledBy}
      label={unit === '' ? t('question-sets.your-number') : t('question-sets.your-number-in', { unit })}
      help={bounds}
      unit={unit}
      whole={whole}
      value={typeof value === 'number' ? value : null}
      onChange={(typed) => onChange(typed ?? undefined)}
      problem={problems[0]}
    />
  )
}
