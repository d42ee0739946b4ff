import type { Identifier } from '#src/core/organisations/model.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Numbers of registers are names: leading zeros belong to them, so they stay text. */
export function IdentifiersDownload({ identifiers }: { readonly identifiers: readonly Identifier[] }) {
  const t = useText()
  return (
    <DownloadMenu
      name={t('organisations.identifiers')}
      columns={[
        { id: 'scheme', name: t('columns.register'), kind: 'text' },
        { id: 'value', name: t('columns.identifier'), kind: 'text' },
      ]}
      rows={identifiers.map(({ scheme, value }) => ({ scheme, value }))}
    />
  )
}
