import { useState } from 'react'
import { keepPreference, readPreference } from '../preference.ts'
import type { TableColumn } from './table-column.ts'

export type ColumnChoice = {
  /** What differs from the usual: another one where the choice is another. */
  readonly changed: Readonly<Record<string, boolean>>
  readonly isChosen: (id: string) => boolean
  readonly choose: (id: string, isShown: boolean) => void
}

/** Which columns this reader wants to see, remembered in the browser under the name of the table. */
export function useColumnChoice<Row>(name: string, columns: readonly TableColumn<Row>[]): ColumnChoice {
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>(() => readChoice(name))
  return {
    changed,
    isChosen: (id) => changed[id] ?? !columns.find((column) => column.id === id)?.isExtra,
    choose: (id, isShown) => {
      const next = { ...changed, [id]: isShown }
      setChanged(next)
      keepPreference(`columns.${name}`, JSON.stringify(next))
    },
  }
}

function readChoice(name: string): Record<string, boolean> {
  try {
    const kept: unknown = JSON.parse(readPreference(`columns.${name}`) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, boolean>) : {}
  } catch {
    return {}
  }
}
