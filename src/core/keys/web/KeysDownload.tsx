import type { Key } from '#src/core/keys/web/useKeys.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Which keys there are; never what they are. */
export function KeysDownload({ keys }: { readonly keys: readonly Key[] }) {
  const t = useText()
  return (
    <DownloadMenu
      name={t('keys.keys')}
      columns={[
        { id: 'name', name: t('columns.name'), kind: 'text' },
        { id: 'may', name: t('columns.rights'), kind: 'text' },
        { id: 'created', name: t('columns.created'), kind: 'time' },
        { id: 'expires', name: t('columns.expires'), kind: 'time' },
        { id: 'used', name: t('columns.last-used'), kind: 'time' },
      ]}
      rows={keys.map(({ name, scopes, createdAt, expiresAt, lastUsedAt }) => ({
        name,
        may: t(scopes.includes('write') ? 'keys.writes' : 'keys.reads'),
        created: createdAt,
        expires: expiresAt,
        used: lastUsedAt,
      }))}
    />
  )
}
