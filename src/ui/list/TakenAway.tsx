import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useAction } from '../api/useAction.ts'
import { useProblemText } from '../api/useProblemText.ts'
import { Icon } from '../design/Icon.tsx'
import { useFormats } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import { ListRow } from './ListRow.tsx'
import classes from './list.module.css'
import { walkRows } from './walk-rows.ts'

export type TakenAwayItem = {
  readonly key: string
  readonly title: string
  /** When it was deleted. */
  readonly at: string
  /** Whether others had seen it. */
  readonly details?: ReactNode
}

type Props = {
  readonly items: readonly TakenAwayItem[]
  readonly bringBack: (key: string) => Promise<unknown>
  readonly onDone: () => void
}

/** A quiet line below a list: what was deleted from it lately, each with its way back. Nothing where there is none. */
export function TakenAway({ items, bringBack, onDone }: Props) {
  const t = useText()
  const formats = useFormats()
  const problemText = useProblemText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const back = useAction({ run: bringBack, onDone })
  if (items.length === 0) return null
  const words = t('ui.deleted-lately', { count: items.length })
  return (
    <div className={classes.takenAway}>
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'up' : 'down'} size={12} />
        {words}
      </button>
      <div id={id} hidden={!isOpen}>
        <ul className={classes.rows} aria-label={words} onKeyDown={walkRows}>
          {items.map(({ key, title, at, details }) => (
            <ListRow
              key={key}
              title={<bdi>{title}</bdi>}
              details={
                <>
                  {t('ui.deleted-on', { day: formats.date(at) })} {details}
                </>
              }
              actions={
                <Button
                  variant="subtle"
                  size="xs"
                  aria-label={t('ui.bring-back-one', { name: title })}
                  loading={back.pending}
                  onClick={() => back.send(key)}
                >
                  {t('ui.bring-back')}
                </Button>
              }
            />
          ))}
        </ul>
      </div>
      {back.problem ? <p role="alert">{problemText(back.problem)}</p> : null}
    </div>
  )
}
