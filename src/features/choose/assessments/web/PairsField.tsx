import type { Question } from '#src/core/question-sets/model/content.ts'
import { pairsOf, pairwiseSettings, weighPairs } from '#src/core/question-sets/model/kinds/pairwise.ts'
import type { NamedItem } from '#src/features/choose/assessments/web/answer-form.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { AhpWeights, WorstJudgement } from '#src/methods/weights/ahp.ts'
import common from '#src/ui/design/common.module.css'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly question: Question
  readonly items: readonly NamedItem[]
  readonly value: Record<string, number>
  readonly onChange: (value: Record<string, number>) => void
}

const steps = [9, 7, 5, 3, 1, -3, -5, -7, -9] as const

/** Two by two, with what follows from it while one judges: the weights, how consistent they are, which pair to look at again. */
export function PairsField({ question, items, value, onChange }: Props) {
  const t = useText()
  const settings = pairwiseSettings.parse(question.settings)
  const nameOf = (key: string) => items.find((one) => one.key === key)?.name ?? key
  const pairs = pairsOf(settings)
  const isComplete = pairs.every(([first, second]) => value[`${first}:${second}`] !== undefined)
  const result = isComplete ? (weighPairs(settings, value) ?? undefined) : undefined
  const worst = result && !result.consistent ? result.worstJudgement : null
  const worstPair = worst ? `${items[worst.row]?.key}:${items[worst.column]?.key}` : undefined
  return (
    <div className={classes.pairs}>
      {pairs.map(([first, second]) => {
        const pair = `${first}:${second}`
        const said = value[pair]
        return (
          <div key={pair} className={classes.pair} data-worst={pair === worstPair}>
            <ChoiceField
              name={pair}
              label={t('assessments.pair', { first: nameOf(first), second: nameOf(second) })}
              value={said === undefined ? '' : String(said)}
              onChange={(chosen) => onChange(withPair(value, pair, chosen))}
              problem={undefined}
              choices={steps.map((step) => ({
                value: String(step),
                label: t(`assessments.times-${Math.abs(step) as 9}`, { name: nameOf(step > 0 ? first : second) }),
              }))}
            />
          </div>
        )
      })}
      {result ? (
        <Outcome result={result} items={items} />
      ) : (
        <p className={common.quiet}>
          {t('assessments.pairs-left', { count: pairs.filter(([a, b]) => value[`${a}:${b}`] === undefined).length })}
        </p>
      )}
    </div>
  )
}

function withPair(value: Record<string, number>, pair: string, chosen: string): Record<string, number> {
  const { [pair]: _before, ...rest } = value
  return chosen === '' ? rest : { ...rest, [pair]: Number(chosen) }
}

function Outcome({ result, items }: { readonly result: AhpWeights; readonly items: readonly NamedItem[] }) {
  const t = useText()
  const formats = useFormats()
  const weights = formats.list(items.map(({ name }, i) => `${isolated(name)} ${formats.percent(result.weights[i] ?? 0)}`))
  const ratio = formats.number(result.consistencyRatio, { maximumFractionDigits: 2 })
  const { worstJudgement: worst } = result
  const times = (number: number) => formats.number(number, { maximumFractionDigits: 1 })
  return (
    <div aria-live="polite" className={classes.stack}>
      <p className={classes.words}>{t('assessments.pairs-weights', { weights })}</p>
      {result.consistent || !worst ? (
        <p className={common.quiet}>{t('assessments.consistent', { ratio })}</p>
      ) : (
        <p className={classes.warn}>
          {t('assessments.contradictory', {
            ratio,
            ...asSaid(worst, (i) => isolated(items[i]?.name ?? '')),
            given: times(Math.max(worst.given, 1 / worst.given)),
            implied: times(worst.given < 1 ? 1 / worst.implied : worst.implied),
          })}
        </p>
      )}
    </div>
  )
}

/** The one that was called weightier first, as it was said: nobody says “a ninth times”. */
const asSaid = ({ row, column, given }: WorstJudgement, nameAt: (i: number) => string) =>
  given < 1 ? { first: nameAt(column), second: nameAt(row) } : { first: nameAt(row), second: nameAt(column) }
