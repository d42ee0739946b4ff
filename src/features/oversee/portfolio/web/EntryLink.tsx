import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'

type Props = { readonly entry: Pick<Entry, 'id' | 'name'> }

export function EntryLink({ entry: { id, name } }: Props) {
  return (
    <TextLink to="/partnerships/$spaceId" params={{ spaceId: id }} title={name}>
      {name}
    </TextLink>
  )
}
