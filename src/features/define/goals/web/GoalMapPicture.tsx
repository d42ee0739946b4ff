import { type ReactNode, useState } from 'react'
import { connected, type MapColumns, type MapLink, type MapNode } from '#src/features/define/goals/web/goal-map.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './goals.module.css'

type Props = { readonly columns: MapColumns; readonly links: readonly MapLink[] }

const rowHeight = 64
const columnWidth = 178
const gap = 56
const order = ['needs', 'goals', 'places', 'measures'] as const

/** Four columns of links and the lines between them. What has focus or the pointer shows what it hangs together with. */
export function GoalMapPicture({ columns, links }: Props) {
  const t = useText()
  const { direction } = useLocale()
  const [active, setActive] = useState<string>()
  const rows = Math.max(1, ...order.map((name) => columns[name].length))
  const near = active === undefined ? undefined : connected(active, links)
  const points = new Map(
    order.flatMap((name, column) =>
      columns[name].map(({ id }, row) => [id, { column, y: centre(row, columns[name].length, rows) }] as const),
    ),
  )
  const width = 4 * columnWidth + 3 * gap
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture wider than the screen must be scrolled by keyboard too
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div role="group" aria-label={t('goals.map')} tabIndex={0} className={classes.mapScroll}>
      <div className={classes.map} style={{ inlineSize: `${width}px`, blockSize: `${rows * rowHeight + 32}px` }}>
        <svg
          className={classes.lines}
          width={width}
          height={rows * rowHeight}
          aria-hidden="true"
          style={direction === 'rtl' ? { transform: 'scaleX(-1)' } : undefined}
        >
          {links.map(({ from, to }) => {
            const [start, end] = [points.get(from), points.get(to)]
            if (!start || !end) return null
            const isNear = near?.has(from) && near.has(to)
            return <path key={`${from}>${to}`} d={curve(start, end)} data-near={isNear} data-far={near && !isNear} />
          })}
        </svg>
        {order.map((name, column) => (
          <section
            key={name}
            className={classes.mapColumn}
            style={{ insetInlineStart: `${column * (columnWidth + gap)}px`, inlineSize: `${columnWidth}px` }}
          >
            <h3>{t(`goals.map-${name}`)}</h3>
            <ul>
              {columns[name].map((node) => (
                <li
                  key={node.id}
                  data-far={near && !near.has(node.id)}
                  style={{ insetBlockStart: `${(points.get(node.id)?.y ?? 0) - 24 + 32}px` }}
                  onMouseEnter={() => setActive(node.id)}
                  onMouseLeave={() => setActive(undefined)}
                  onFocus={() => setActive(node.id)}
                  onBlur={() => setActive(undefined)}
                >
                  <NodeLink name={name} node={node} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

type NodeProps = { readonly name: (typeof order)[number]; readonly node: MapNode }

function NodeLink({ name, node: { id, title } }: NodeProps): ReactNode {
  if (name === 'needs')
    return (
      <TextLink to="/organisation/needs/$id" params={{ id }}>
        {title}
      </TextLink>
    )
  if (name === 'goals')
    return (
      <TextLink to="/organisation/goals/$id" params={{ id }}>
        {title}
      </TextLink>
    )
  if (name === 'places')
    return (
      <TextLink to="/partnerships/$spaceId/objectives" params={{ spaceId: id }}>
        {title}
      </TextLink>
    )
  return <span>{title}</span>
}

/** Columns with fewer rows stand in the middle of the tallest. */
const centre = (row: number, count: number, rows: number) => ((rows - count) / 2 + row + 0.5) * rowHeight

type Point = { readonly column: number; readonly y: number }

function curve(start: Point, end: Point): string {
  const x1 = start.column * (columnWidth + gap) + columnWidth
  const x2 = end.column * (columnWidth + gap)
  const middle = (x1 + x2) / 2
  return `M${x1} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${x2} ${end.y}`
}
