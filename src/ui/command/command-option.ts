import type { ReactNode } from 'react'

export type CommandOption = {
  readonly key: string
  readonly title: string
  /** Beside the title: where it stands, what kind it is of. */
  readonly hint?: ReactNode
  readonly mark?: ReactNode
  readonly onChoose: () => void
}
export type CommandGroup = { readonly title: string; readonly options: readonly CommandOption[] }
