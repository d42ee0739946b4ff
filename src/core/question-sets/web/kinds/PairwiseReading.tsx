import { pairsOf, weighPairs } from '#src/core/question-sets/model/kinds/pairwise.ts'
import { itemName } from '#src/core/question-sets/web/kind-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import type { Pairwise } from '#src/core/question-sets/web/kinds/pairwise-screen.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import common from '#src/ui/design/common.module.css'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly settings: Pairwise; readonly given: Readonly<Record<string, number>> }

/** What the comparisons say so far: the weights, whether they fit together, and which one to look at again. */
export function PairwiseReading({ settings, given }: Props) {
  const t = useText()
  const said = useSaid()
  const formats = useFormats()
  const pairs = pairsOf(settings)
  const judged = Object.keys(given).length
  const progress = t('question-sets.pairs-judged', { judged, of: pairs.length })
  const name = (place: number) => isolated(itemName(settings.items, settings.items[place]?.key ?? '', said))
  const reading = weighPairs(settings, given)
  // Pairs that do not bring all items together yet say nothing about their weights.
  if (reading === null)
    return (
      <p role="status" className={common.quiet}>
        {progress}
      </p>
    )
  const { weights, consistent, consistencyRatio, worstJudgement } = reading
  const order = weights.map((weight, place) => ({ weight, place })).toSorted((one, other) => other.weight - one.weight)
  // As many as there are items, less one, cannot contradict each other.
  const canContradict = judged >= settings.items.length && settings.items.length > 2
  return (
    <div role="status" className={classes.reading}>
      <p>
        {progress}{' '}
        {t('question-sets.weights', {
          list: formats.list(
            order.map(({ weight, place }) => `${name(place)} ${formats.percent(weight)}`),
            'unit',
          ),
        })}
      </p>
      {canContradict ? (
        <p>
          <StateBadge tone={consistent ? 'good' : 'warn'}>
            {t(consistent ? 'question-sets.consistent' : 'question-sets.inconsistent', {
              ratio: formats.percent(consistencyRatio),
            })}
          </StateBadge>
        </p>
      ) : null}
      {canContradict && !consistent && worstJudgement ? (
        <p>
          {t('question-sets.reconsider', {
            first: name(worstJudgement.row),
            second: name(worstJudgement.column),
            said: times(worstJudgement.given),
            implied: times(worstJudgement.implied),
          })}
        </p>
      ) : null}
    </div>
  )

  function times(ratio: number): string {
    const most = { maximumFractionDigits: 1 }
    return ratio >= 1
      ? t('question-sets.times', { times: formats.number(ratio, most) })
      : t('question-sets.times-less', { times: formats.number(1 / ratio, most) })
  }
}
