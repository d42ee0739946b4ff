import type { ReactNode } from 'react'
import type { Item } from '#src/core/question-sets/model/items.ts'
import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import { givePoints } from '#src/core/question-sets/web/kinds/allocation-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import { NumberField } from '#src/ui/form/NumberField.tsx'

interface Props extends Pick<AnswerProps<unknown>, 'onChange' | 'problems'> {
  readonly items: readonly Item[]
  readonly points: Readonly<Record<string, number>>
  readonly children?: ReactNode
}

/** A number for each item, with a bar that shows it as a part of a hundred. */
export function PointFields({ items, points, onChange, problems, children }: Props) {
  const said = useSaid()
  return (
    <div className={classes.allocation}>
      {items.map(({ key, text }) => (
        <div key={key} className={classes.share}>
          <NumberField
            name={key}
            label={said(text)}
            optional={false}
            value={points[key] ?? null}
            onChange={(typed) => onChange(givePoints(points, key, typed))}
            problem={problems.find(({ path }) => path === key)}
          />
          <span className={classes.shareTrack} aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(100, Math.max(0, points[key] || 0))}%` }} />
          </span>
        </div>
      ))}
      {children}
    </div>
  )
}
