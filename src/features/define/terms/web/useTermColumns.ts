import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Term } from '#src/features/define/terms/web/terms-client.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** A word, what each party means by it, and what was agreed. */
export function useTermColumns(spaceId: string): readonly ListColumn<Term>[] {
  const t = useText()
  const present = useOpenPartnership(spaceId).parties.filter(({ leftAt }) => leftAt === null)
  return [
    { header: t('terms.field-word'), kind: 'text', value: ({ word }) => word },
    ...present.map(({ organisationId, shortName }) => ({
      header: shortName,
      kind: 'text' as const,
      value: ({ meanings }: Term) => meanings.find((one) => one.organisationId === organisationId)?.meaning,
    })),
    { header: t('terms.agreed-meaning'), kind: 'text', value: ({ agreed }) => agreed?.meaning },
    { header: t('columns.agreed'), kind: 'time', value: ({ agreed }) => agreed?.at },
  ]
}
