import type { Key } from '#src/core/keys/web/useKeys.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Which keys there are; never what they are. */
export function useKeyColumns(): readonly ListColumn<Key>[] {
  const t = useText()
  return [
    { header: t('columns.name'), kind: 'text', value: ({ name }) => name },
    {
      header: t('columns.rights'),
      kind: 'text',
      value: ({ scopes }) => t(scopes.includes('write') ? 'keys.writes' : 'keys.reads'),
    },
    { header: t('columns.created'), kind: 'time', value: ({ createdAt }) => createdAt },
    { header: t('columns.expires'), kind: 'time', value: ({ expiresAt }) => expiresAt },
    { header: t('columns.last-used'), kind: 'time', value: ({ lastUsedAt }) => lastUsedAt },
  ]
}
