import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useText } from '../text/useText.tsx'
import classes from './filter.module.css'

type Props = {
  readonly label: string
  /** What is left of all, in words; said while something is left out. */
  readonly sentence: ReactNode
  readonly isFiltered: boolean
  readonly onClear: () => void
  /** The field that is used most comes first: on a phone the others open on demand. */
  readonly children: ReactNode
}

/** Fields that narrow a list, what is left, and the way back to everything. The screen keeps them in the address. */
export function FilterBar({ label, sentence, isFiltered, onClear, children }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <search className={classes.bar} aria-label={label}>
      <div className={classes.fields} data-open={isOpen}>
        {children}
      </div>
      <div className={classes.left}>
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'ui.fewer-filters' : 'ui.more-filters')}
        </Button>
        <span role="status">{isFiltered ? sentence : null}</span>
        {isFiltered ? (
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            {t('ui.clear-filters')}
          </Button>
        ) : null}
      </div>
    </search>
  )
}
