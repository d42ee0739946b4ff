import type { ReactNode } from 'react'
import { type Side, sideStyle } from '../colours.ts'
import { SideName } from '../side/SideName.tsx'
import { useFormats } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import { DistributionStrips } from './DistributionStrips.tsx'
import classes from './distribution.module.css'
import type { DistributionStep, ShownSide } from './steps.ts'

/** How often each step was given on one side; undefined where the side is not shown. */
export type DistributionSide = { readonly side: Side; readonly counts: readonly number[] | undefined }

// More bars than these within each step can no longer be compared.
const mostBars = 4

type Props = {
  readonly label: string
  readonly sentence: ReactNode
  readonly steps: readonly DistributionStep[]
  readonly sides: readonly DistributionSide[]
}

/** What each side gave, step by step: two sides mirrored along the steps, more or fewer below each other within each step. */
export function Distribution({ label, sentence, steps, sides }: Props) {
  const t = useText()
  const formats = useFormats()
  const shown = sides.flatMap(({ side, counts }) => (counts ? [{ side, counts, total: sum(counts) }] : []))
  const isMany = shown.length > mostBars
  const words = (counts: readonly number[], total: number, place: number) =>
    t('ui.count-and-share', {
      count: formats.number(counts[place] ?? 0),
      share: formats.percent(share(counts[place] ?? 0, total)),
    })
  return (
    <ChartFrame
      label={label}
      sentence={sentence}
      legend={shown.map(({ side }) => <SideName key={side.colour} side={side} />)}
      table={{
        rows: steps.map((step, place) => ({ ...step, place })),
        rowKey: ({ key }) => key,
        columns: [
          { id: 'step', header: t('ui.answer'), kind: 'text', value: ({ name }) => name, cell: ({ name }) => name },
          ...shown.map(({ side, counts, total }) => ({
            id: `side-${side.colour}`,
            header: side.name,
            numeric: true,
            kind: 'number' as const,
            value: ({ place }: { place: number }) => counts[place] ?? 0,
            cell: ({ place }: { place: number }) => words(counts, total, place),
          })),
        ],
      }}
    >
      {isMany ? <DistributionStrips steps={steps} shown={shown} /> : <Bars steps={steps} shown={shown} />}
    </ChartFrame>
  )
}

type BarsProps = { readonly steps: readonly DistributionStep[]; readonly shown: readonly ShownSide[] }

function Bars({ steps, shown }: BarsProps) {
  const formats = useFormats()
  const isMirrored = shown.length === 2
  const most = Math.max(0.01, ...shown.flatMap(({ counts, total }) => counts.map((count) => share(count, total))))
  return (
    <div className={isMirrored ? classes.mirrored : classes.listed}>
      {steps.map((step, place) => (
        <div key={step.key} className={classes.step}>
          <span className={classes.name}>{step.name}</span>
          {shown.map(({ side, counts, total }, at) => (
            <span key={side.colour} className={classes.lane} data-side={at} style={sideStyle(side.colour)}>
              <span className={classes.bar} style={{ inlineSize: `${(80 * share(counts[place] ?? 0, total)) / most}%` }} />
              <span className={classes.count} data-none={(counts[place] ?? 0) === 0}>
                {formats.number(counts[place] ?? 0)}
              </span>
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
const share = (count: number, total: number) => (total === 0 ? 0 : count / total)
