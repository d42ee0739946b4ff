import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = ButtonProps &
  ComponentPropsWithRef<'button'> & {
    /** What the list is called. */
    readonly list: string
    /** Says it on the button too, where several lists stand on a page. */
    readonly named: boolean
  }

/** What opens the ways to take a list along. */
export function DownloadButton({ list, named, ...rest }: Props) {
  const t = useText()
  return (
    <Button
      {...rest}
      variant="subtle"
      size="compact-sm"
      // A name that differs from what is read on the button could not be spoken to press it.
      {...(named ? {} : { 'aria-label': t('download.list', { name: list }) })}
      rightSection={<Icon name="down" size={12} />}
    >
      {named ? t('download.named', { name: list }) : t('download.menu')}
    </Button>
  )
}
