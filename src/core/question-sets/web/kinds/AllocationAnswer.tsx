import { Button } from '@mantine/core'
import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import { type Allocation, givePoints, pointsOf } from '#src/core/question-sets/web/kinds/allocation-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { PointFields } from '#src/core/question-sets/web/kinds/PointFields.tsx'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

const total = 100

/** A hundred points, with what is left of them said at every stroke. */
export function AllocationAnswer({ settings: { items }, value, onChange, problems }: AnswerProps<Allocation>) {
  const t = useText()
  const said = useSaid()
  const points = pointsOf(value)
  const given = Object.values(points).reduce((sum, one) => sum + (Number.isFinite(one) ? one : 0), 0)
  const left = Number((total - given).toFixed(2))
  const empty = items.filter(({ key }) => points[key] === undefined)
  return (
    <PointFields items={items} points={points} onChange={onChange} problems={problems}>
      <div className={classes.rest}>
        <p role="status" data-done={left === 0}>
          {left === 0 ? t('question-sets.points-done') : null}
          {left > 0 ? t('question-sets.points-left', { count: left }) : null}
          {left < 0 ? t('question-sets.points-over', { count: -left }) : null}
        </p>
        {left > 0 && empty.length === 1 && empty[0] ? (
          <Button variant="subtle" size="xs" onClick={() => onChange(givePoints(points, empty[0]?.key ?? '', left))}>
            {t('question-sets.give-the-rest', { name: isolated(said(empty[0].text)) })}
          </Button>
        ) : null}
      </div>
    </PointFields>
  )
}
