import { Anchor } from '@mantine/core'
import { createLink } from '@tanstack/react-router'

/** A link in a sentence or beside a heading. */
export const TextLink = createLink(Anchor<'a'>)
