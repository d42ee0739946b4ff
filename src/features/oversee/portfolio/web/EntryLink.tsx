import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'

type Props = { readonly entry: Pick<Entry, 'id' | 'name'>; readonly tabIndex?: number }

export function EntryLink({ entry: { id, name }, tabIndex }: Props) {
  return (
    <TextLink
      to="/partnerships/$spaceId"
      params={{ spaceId: id }}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      title={name}
    >
      {name}
    </TextLink>
  )
}
