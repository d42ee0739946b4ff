import { useId } from 'react'
import { pairsOf } from '#src/core/question-sets/model/kinds/pairwise.ts'
import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import { itemName } from '#src/core/question-sets/web/kind-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { PairRow } from '#src/core/question-sets/web/kinds/PairRow.tsx'
import { PairwiseReading } from '#src/core/question-sets/web/kinds/PairwiseReading.tsx'
import type { Pairwise } from '#src/core/question-sets/web/kinds/pairwise-screen.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'

/** Two by two, which matters more and how much; what follows from it is said while judging. */
export function PairwiseAnswer({ settings, value, onChange, problems }: AnswerProps<Pairwise>) {
  const said = useSaid()
  const id = useId()
  const given = judgementsOf(value)
  return (
    <div className={classes.pairs}>
      {pairsOf(settings).map(([first, second]) => {
        const pair = `${first}:${second}`
        return (
          <PairRow
            key={pair}
            id={`${id}-${pair}`}
            first={itemName(settings.items, first, said)}
            second={itemName(settings.items, second, said)}
            value={given[pair]}
            onChange={(judged) => onChange({ ...given, [pair]: judged })}
            problem={problems.find(({ path }) => path === pair)}
          />
        )
      })}
      <PairwiseReading settings={settings} given={given} />
    </div>
  )
}

const judgementsOf = (value: unknown): Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, number>>) : {}
