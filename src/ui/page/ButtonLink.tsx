import { Button } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps, Ref } from 'react'

type Props = Omit<ComponentProps<typeof Button<'a'>>, 'component' | 'ref'> & { readonly ref?: Ref<HTMLAnchorElement> }

function ButtonAnchor({ ref, ...props }: Props) {
  return <Button component="a" {...props} {...(ref === undefined ? {} : { ref })} />
}

/** A link that is the main way on from here. */
export const ButtonLink = createLink(ButtonAnchor)
