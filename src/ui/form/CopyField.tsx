import { Button, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { ReactNode } from 'react'
import common from '../design/common.module.css'
import { useText } from '../text/useText.tsx'
import classes from './form.module.css'

type Props = { readonly label: string; readonly value: string; readonly help?: ReactNode }

/** Something to take along: a link, a secret. The whole of it is selected by one touch, for browsers that refuse to copy. */
export function CopyField({ label, value, help }: Props) {
  const t = useText()
  const clipboard = useClipboard({ timeout: 2500 })
  return (
    <div className={classes.copy}>
      <TextInput
        label={label}
        description={help}
        value={value}
        readOnly
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="outline" onClick={() => clipboard.copy(value)}>
        {clipboard.copied ? t('ui.copied') : t('ui.copy')}
      </Button>
      <span className={common.unseen} role="status">
        {clipboard.copied ? t('ui.copied') : ''}
      </span>
    </div>
  )
}
