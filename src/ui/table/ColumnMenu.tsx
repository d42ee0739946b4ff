import { Button, Checkbox, Popover } from '@mantine/core'
import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import classes from './table.module.css'
import type { TableColumn } from './table-column.ts'
import type { ColumnChoice } from './useColumnChoice.ts'

type Props<Row> = {
  readonly columns: readonly TableColumn<Row>[]
  readonly shown: readonly TableColumn<Row>[]
  readonly choice: ColumnChoice
}

/** Which columns are shown. One that has no room says so. */
export function ColumnMenu<Row>({ columns, shown, choice }: Props<Row>) {
  const t = useText()
  const without = columns.slice(1).filter(({ id }) => choice.isChosen(id) && !shown.some((one) => one.id === id))
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="columns" />}>
          {t('ui.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={classes.choices}>
          <legend>{t('ui.columns-shown')}</legend>
          {columns.slice(1).map(({ id, header }) => (
            <Checkbox
              key={id}
              label={header}
              checked={choice.isChosen(id)}
              onChange={(event) => choice.choose(id, event.currentTarget.checked)}
            />
          ))}
          {without.length > 0 ? <p>{t('ui.columns-without-room', { count: without.length })}</p> : null}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
