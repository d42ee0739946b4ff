import { sideStyle } from '../colours.ts'
import { SideName } from '../side/SideName.tsx'
import { useFormats } from '../text/useLocale.ts'
import classes from './distribution.module.css'
import type { DistributionStep, ShownSide } from './steps.ts'

type Props = { readonly steps: readonly DistributionStep[]; readonly shown: readonly ShownSide[] }

/** Many sides, one line each: what it gave as parts of a strip, from the first step pale to the last in full colour. */
export function DistributionStrips({ steps, shown }: Props) {
  const formats = useFormats()
  return (
    <div className={classes.strips}>
      {shown.map(({ side, counts, total }) => (
        <div key={side.colour} className={classes.stripRow}>
          <SideName side={side} quiet />
          <span className={classes.strip} style={sideStyle(side.colour)}>
            {steps.map(({ key }, place) => (
              <span
                key={key}
                style={{
                  inlineSize: `${total === 0 ? 0 : (100 * (counts[place] ?? 0)) / total}%`,
                  backgroundColor: `color-mix(in oklab, var(--side) ${Math.round((100 * (place + 1)) / steps.length)}%, var(--surface))`,
                }}
              />
            ))}
          </span>
          <span className={classes.count}>{formats.number(total)}</span>
        </div>
      ))}
    </div>
  )
}
