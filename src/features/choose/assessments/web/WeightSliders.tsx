import { Button } from '@mantine/core'
import { memo, useId } from 'react'
import { widestShare } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { LiveRanking } from '#src/features/choose/assessments/web/useRanking.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly table: AssessmentTable; readonly live: LiveRanking }

/** Every weight to be dragged, with the point at which the lead would change; the others follow in proportion. */
export function WeightSliders({ table, live }: Props) {
  const t = useText()
  const { weights, answer, settled, drag, reset } = live
  const isMoved = weights.some((weight, j) => Math.abs(weight - (table.weights[j] ?? 0)) > 1e-9)
  return (
    <div className={classes.stack} data-answered={answer?.id} data-took={answer?.took} data-rests={answer?.ranks !== null}>
      {table.leaves.map((leaf, j) => (
        <Slider
          key={leaf.key}
          name={leaf.name}
          criterion={j}
          share={rounded(weights[j] ?? 0)}
          turn={settled?.losses?.find(({ criterion }) => criterion === j)}
          candidates={table.candidates}
          onDrag={drag}
        />
      ))}
      <div className={classes.actions}>
        <Button variant="outline" disabled={!isMoved} onClick={reset}>
          {t('assessments.reset-weights')}
        </Button>
        <span className={classes.quiet}>{t('assessments.only-try')}</span>
      </div>
    </div>
  )
}

/** What a slider can show. */
const step = 0.005
const rounded = (share: number) => Math.round(share / step) * step

type SliderProps = {
  readonly name: string
  readonly share: number
  readonly turn: { readonly weight: number; readonly direction: string; readonly challenger: number } | undefined
  readonly candidates: AssessmentTable['candidates']
  readonly criterion: number
  readonly onDrag: (criterion: number, share: number) => void
}

function WeightSlider({ name, criterion, share, turn, candidates, onDrag }: SliderProps) {
  const t = useText()
  const formats = useFormats()
  const id = useId()
  const said = turn
    ? t(turn.direction === 'increase' ? 'assessments.turn-above' : 'assessments.turn-below', {
        weight: formats.percent(turn.weight),
        name: candidates[turn.challenger]?.name ?? '',
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
          step={step}
          value={share}
          aria-valuetext={formats.percent(share)}
          aria-describedby={said ? `${id}-turn` : undefined}
          onChange={(event) => onDrag(criterion, Number(event.currentTarget.value))}
        />
        {turn ? <span className={classes.turn} style={{ insetInlineStart: `${(100 * turn.weight) / widestShare}%` }} /> : null}
      </span>
      <span className={classes.share}>{formats.percent(share)}</span>
      {said ? <small id={`${id}-turn`}>{said}</small> : null}
    </div>
  )
}

/** A slider is drawn anew when its own place has changed by a step; the others move a little at every one. */
const Slider = memo(WeightSlider)
