import { ActionIcon, Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { moved } from '#src/core/question-sets/web/kinds/moved.ts'
import type { Ranking } from '#src/core/question-sets/web/kinds/ranking-screen.ts'
import { useDragOrder } from '#src/core/question-sets/web/kinds/useDragOrder.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import common from '#src/ui/design/common.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Items in order: dragged by pointer or thumb, moved by buttons, or by the arrow keys on them. */
export function RankingAnswer({ settings: { items }, value, onChange, labelledBy }: AnswerProps<Ranking>) {
  const t = useText()
  const said = useSaid()
  const formats = useFormats()
  const keys = items.map(({ key }) => key)
  const isAnswered = Array.isArray(value)
  const order = isAnswered ? value.map(String).filter((key) => keys.includes(key)) : keys
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<string>(undefined)
  const nameOf = (key: string) => isolated(said(items.find((item) => item.key === key)?.text ?? {}))
  const move = (key: string, to: number) => {
    if (to < 0 || to >= order.length) return
    onChange(moved(order, order.indexOf(key), to))
    setTold(t('question-sets.now-at', { name: nameOf(key), place: to + 1, of: order.length }))
  }
  const drag = useDragOrder({ list, order, onMove: move })

  // A row that changes its place loses the focus; the keyboard goes on where it was.
  useEffect(() => {
    if (focused.current) list.current?.querySelector<HTMLElement>(`[data-grip="${focused.current}"]`)?.focus()
    focused.current = undefined
  })

  const moveByKey = (key: string, by: number) => {
    focused.current = key
    move(key, order.indexOf(key) + by)
  }
  return (
    <div className={classes.ranking}>
      <p className={common.quiet}>{t('question-sets.ranking-how')}</p>
      <ol ref={list} aria-labelledby={labelledBy} data-answered={isAnswered}>
        {order.map((key, place) => (
          <li key={key} data-dragged={drag.dragged === key}>
            <span className={classes.place}>{formats.number(place + 1)}</span>
            <button
              type="button"
              data-grip={key}
              className={classes.grip}
              aria-label={t('question-sets.move', { name: nameOf(key), place: place + 1, of: order.length })}
              onPointerDown={(event) => drag.start(event, key)}
              onKeyDown={(event) => {
                const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
                if (by === undefined) return
                event.preventDefault()
                moveByKey(key, by)
              }}
            >
              <bdi>{said(items.find((item) => item.key === key)?.text ?? {})}</bdi>
            </button>
            <ActionIcon
              variant="subtle"
              size={40}
              aria-label={t('question-sets.move-up', { name: nameOf(key) })}
              disabled={place === 0}
              onClick={() => move(key, place - 1)}
            >
              <Icon name="up" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size={40}
              aria-label={t('question-sets.move-down', { name: nameOf(key) })}
              disabled={place === order.length - 1}
              onClick={() => move(key, place + 1)}
            >
              <Icon name="down" />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {isAnswered ? null : (
        <div>
          <Button variant="outline" size="xs" onClick={() => onChange(order)}>
            {t('question-sets.order-is-right')}
          </Button>
        </div>
      )}
      <p role="status" className={common.unseen}>
        {told}
      </p>
    </div>
  )
}
