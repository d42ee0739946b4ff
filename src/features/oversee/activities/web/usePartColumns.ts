import { describePart } from '#src/features/oversee/activities/web/part-words.ts'
import type { Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { useKindName } from '#src/features/oversee/activities/web/useKindName.ts'
import { usePartRole } from '#src/features/oversee/activities/web/usePartRole.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The parts of an activity with all that a row says of each. */
export function usePartColumns(): readonly ListColumn<Part>[] {
  const t = useText()
  const { language } = useLocale()
  const kindName = useKindName()
  const roleOf = usePartRole()
  const words = ({ element }: Part) => describePart(element, language)
  return [
    { header: t('columns.title'), kind: 'text', value: (part) => words(part).title },
    { header: t('columns.kind'), kind: 'text', value: ({ kind }) => kindName(kind) },
    { header: t('columns.role'), kind: 'text', value: roleOf },
    { header: t('columns.source'), kind: 'text', value: (part) => words(part).url },
    {
      header: t('columns.details'),
      kind: 'text',
      value: (part) =>
        words(part)
          .facts.map(({ name, value }) => `${name}: ${value}`)
          .join('; '),
    },
  ]
}
