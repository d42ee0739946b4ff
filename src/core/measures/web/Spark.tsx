import { type SparkPoint, sparkLines } from '#src/core/measures/web/spark.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import classes from './measures.module.css'

const width = 96
const height = 28
const edge = 4

/** The course of the latest values, small: beside the words that say the same. */
export function Spark({ points }: { readonly points: readonly SparkPoint[] }) {
  const { direction } = useLocale()
  if (points.length < 2) return null
  const { line, target, last } = sparkLines(points, { width, height, edge, isMirrored: direction === 'rtl' })
  return (
    <svg className={classes.spark} width={width} height={height} aria-hidden="true">
      {target ? <path className={classes.sparkTarget} d={target} /> : null}
      <path className={classes.sparkLine} d={line} />
      <circle className={classes.sparkEnd} cx={last.x} cy={last.y} r="2.5" />
    </svg>
  )
}
