import { describePart } from '#src/features/oversee/activities/web/part-words.ts'
import type { Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { useKindName } from '#src/features/oversee/activities/web/useKindName.ts'
import { usePartRole } from '#src/features/oversee/activities/web/usePartRole.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly name: string; readonly parts: readonly Part[] }

/** The parts of an activity that stand in one list, with all that a row says of each. */
export function PartsDownload({ name, parts }: Props) {
  const t = useText()
  const { language } = useLocale()
  const kindName = useKindName()
  const roleOf = usePartRole()
  return (
    <DownloadMenu
      name={name}
      columns={[
        { id: 'title', name: t('columns.title'), kind: 'text' },
        { id: 'kind', name: t('columns.kind'), kind: 'text' },
        { id: 'role', name: t('columns.role'), kind: 'text' },
        { id: 'url', name: t('columns.source'), kind: 'text' },
        { id: 'details', name: t('columns.details'), kind: 'text' },
      ]}
      rows={parts.map((part) => {
        const { title, url, facts } = describePart(part.element, language)
        return {
          ...{ title, kind: kindName(part.kind), role: roleOf(part) ?? null, url: url ?? null },
          details: facts.map(({ name: fact, value }) => `${fact}: ${value}`).join('; '),
        }
      })}
    />
  )
}
