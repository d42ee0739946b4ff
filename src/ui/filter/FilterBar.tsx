import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../text/useText.tsx'
import classes from './filter.module.css'

type Props = {
  readonly label: string
  /** What is left of all, in words. */
  readonly sentence: ReactNode
  readonly isFiltered: boolean
  readonly onClear: () => void
  readonly children: ReactNode
}

/** Fields that narrow a list, what is left, and the way back to everything. The screen keeps them in the address. */
export function FilterBar({ label, sentence, isFiltered, onClear, children }: Props) {
  const t = useText()
  return (
    <search className={classes.bar} aria-label={label}>
      <div className={classes.fields}>{children}</div>
      <div className={classes.left}>
        <span role="status">{sentence}</span>
        {isFiltered ? (
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            {t('ui.clear-filters')}
          </Button>
        ) : null}
      </div>
    </search>
  )
}
