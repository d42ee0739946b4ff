import { useId } from 'react'
import common from '../design/common.module.css'
import { Icon } from '../design/Icon.tsx'
import type { IconName } from '../design/icons.ts'
import classes from './filter.module.css'

type Props<View extends string> = {
  readonly label: string
  readonly value: View
  readonly views: readonly { readonly value: View; readonly label: string; readonly icon: IconName }[]
  readonly onChange: (view: View) => void
}

/** The same rows, looked at in another way. */
export function ViewSwitch<View extends string>({ label, value, views, onChange }: Props<View>) {
  const name = useId()
  return (
    <fieldset className={classes.views}>
      <legend className={common.unseen}>{label}</legend>
      {views.map((view) => (
        <label key={view.value} className={classes.view}>
          <input
            type="radio"
            className={common.unseen}
            name={name}
            checked={view.value === value}
            onChange={() => onChange(view.value)}
          />
          <Icon name={view.icon} />
          {view.label}
        </label>
      ))}
    </fieldset>
  )
}
