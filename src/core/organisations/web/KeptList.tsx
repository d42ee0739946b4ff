import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useAction } from '#src/ui/api/useAction.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props<Row> = {
  readonly title: string
  /** What such a list is for, said while it is empty. */
  readonly sentence: string
  readonly add: string
  readonly rows: readonly Row[]
  readonly columns: readonly ListColumn<Row>[]
  readonly words: (row: Row) => {
    readonly key: string
    readonly name: string
    readonly title: ReactNode
    readonly details: ReactNode
  }
  readonly canChange: boolean
  readonly save: (rows: Row[]) => Promise<unknown>
  readonly form: (close: () => void) => ReactNode
}

/** Rows that an organisation says of itself: added below, removed with a way back. */
export function KeptList<Row>({ title, sentence, add, rows, columns, words, canChange, save, form }: Props<Row>) {
  const t = useText()
  const undo = useUndo()
  const [isOpen, setOpen] = useState(false)
  const keep = useAction({ run: save })
  const remove = async (gone: Row) => {
    const saved = await keep.sendAndWait(rows.filter((one) => one !== gone))
    if (saved) undo({ sentence: t('organisations.removed', { name: words(gone).name }), undo: () => keep.send([...rows]) })
  }
  const open = (
    <Button variant="outline" onClick={() => setOpen(true)}>
      {add}
    </Button>
  )
  return (
    <Section
      title={title}
      sentence={rows.length === 0 ? sentence : undefined}
      actions={canChange && !isOpen ? open : undefined}
    >
      {rows.length > 0 ? (
        <ListRows label={title} rows={rows} columns={columns}>
          {rows.map((row) => {
            const { key, name, ...said } = words(row)
            return (
              <ListRow
                key={key}
                {...said}
                state={
                  canChange ? (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('organisations.remove-one', { name })}
                      onClick={() => void remove(row)}
                    >
                      {t('organisations.remove')}
                    </Button>
                  ) : undefined
                }
              />
            )
          })}
        </ListRows>
      ) : null}
      {keep.problem ? <ErrorState error={keep.problem} /> : null}
      {isOpen ? form(() => setOpen(false)) : null}
    </Section>
  )
}
