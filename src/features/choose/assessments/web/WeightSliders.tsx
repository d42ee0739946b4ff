import { Button, VisuallyHidden } from '@mantine/core'
import { memo, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { widestShare } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { LiveRanking } from '#src/features/choose/assessments/web/live-ranking.ts'
import { isSettled, type Settled } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import { sliderStep, sliderWriter } from '#src/features/choose/assessments/web/slider-writer.ts'
import { useNumberTexts } from '#src/features/choose/assessments/web/useNumberTexts.ts'
import common from '#src/ui/design/common.module.css'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly table: AssessmentTable
  readonly live: LiveRanking
  readonly settled: Settled
  /** What came of it, in words: told to those who do not see the picture once the weight rests. */
  readonly outcome: string
}

/** Every weight to be dragged, with the point at which the lead would change; the others follow in proportion. */
export function WeightSliders({ table, live, settled, outcome }: Props) {
  const t = useText()
  const texts = useNumberTexts()
  const box = useRef<HTMLDivElement>(null)
  const isMoved = useIsMoved(table, live)
  useLayoutEffect(() => {
    const own = box.current
    if (!own) return
    return live.follow({
      onWeights: sliderWriter(own, texts),
      onStanding: (standing) =>
        Object.assign(own.dataset, {
          answered: standing.id,
          took: standing.took,
          rests: isSettled(standing),
        }),
    })
  }, [live, texts])
  return (
    <div className={classes.stack} ref={box}>
      {table.leaves.map((leaf, j) => (
        <Slider
          key={leaf.key}
          name={leaf.name}
          criterion={j}
          turn={settled.losses.find(({ criterion }) => criterion === j)}
          candidates={table.candidates}
          onDrag={live.drag}
        />
      ))}
      <div className={common.beside}>
        <Button variant="outline" disabled={!isMoved} onClick={live.reset}>
          {t('assessments.reset-weights')}
        </Button>
        <span className={common.quiet}>{t('assessments.only-try')}</span>
      </div>
      <VisuallyHidden role="status">{isMoved ? outcome : ''}</VisuallyHidden>
    </div>
  )
}

/** Whether any weight stands elsewhere than agreed: drawn anew when that changes, not with every step. */
function useIsMoved(table: AssessmentTable, live: LiveRanking): boolean {
  const [isMoved, setMoved] = useState(false)
  useEffect(() => {
    let known: boolean | undefined
    return live.follow({
      onWeights: (weights) => {
        const now = weights.some((weight, j) => Math.abs(weight - (table.weights[j] ?? 0)) > 1e-9)
        if (now !== known) setMoved(now)
        known = now
      },
    })
  }, [table, live])
  return isMoved
}

type SliderProps = {
  readonly name: string
  readonly turn: { readonly weight: number; readonly direction: string; readonly challenger: number } | undefined
  readonly candidates: AssessmentTable['candidates']
  readonly criterion: number
  readonly onDrag: (criterion: number, share: number) => void
}

/** Its place and its number are written from outside while something is dragged: React draws it once. */
const Slider = memo(function WeightSlider({ name, criterion, turn, candidates, onDrag }: SliderProps) {
  const t = useText()
  const formats = useFormats()
  const id = useId()
  const said = turn
    ? t(turn.direction === 'increase' ? 'assessments.turn-above' : 'assessments.turn-below', {
        weight: formats.percent(turn.weight),
        name: isolated(candidates[turn.challenger]?.name ?? ''),
      })
    : undefined
  return (
    <div className={classes.slider}>
      <label htmlFor={id}>
        <bdi>{name}</bdi>
      </label>
      <span className={classes.rail}>
        <input
          id={id}
          type="range"
          min={0}
          max={widestShare}
          step={sliderStep}
          defaultValue={0}
          aria-describedby={said ? `${id}-turn` : undefined}
          onChange={(event) => onDrag(criterion, Number(event.currentTarget.value))}
        />
        {turn ? <span className={classes.turn} style={{ insetInlineStart: `${(100 * turn.weight) / widestShare}%` }} /> : null}
      </span>
      <span className={classes.share} data-weight />
      {said ? <small id={`${id}-turn`}>{said}</small> : null}
    </div>
  )
})
