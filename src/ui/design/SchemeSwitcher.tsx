import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { useId } from 'react'
import { useText } from '../text/useText.tsx'
import common from './common.module.css'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import classes from './SchemeSwitcher.module.css'

const schemes: readonly { readonly value: MantineColorScheme; readonly icon: IconName }[] = [
  { value: 'light', icon: 'sun' },
  { value: 'dark', icon: 'moon' },
  { value: 'auto', icon: 'screen' },
]

/** Light, dark, or as the system has it. */
export function SchemeSwitcher() {
  const t = useText()
  const group = useId()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className={classes.switcher}>
      <legend className={common.unseen}>{t('ui.scheme')}</legend>
      {schemes.map(({ value, icon }) => (
        <label key={value} className={classes.choice} title={t(`ui.scheme-${value}`)}>
          <input
            type="radio"
            className={common.unseen}
            name={group}
            checked={colorScheme === value}
            onChange={() => setColorScheme(value)}
          />
          <Icon name={icon} label={t(`ui.scheme-${value}`)} />
        </label>
      ))}
    </fieldset>
  )
}
