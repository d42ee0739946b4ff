import { useItemWords } from '#src/features/oversee/today/web/useItemWords.ts'
import type { Item, Place } from '#src/features/oversee/today/web/useToday.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What waits, what is wanted, where and by when. */
export function useItemColumns(places: ReadonlyMap<string, Place>): readonly ListColumn<Item>[] {
  const t = useText()
  const words = useItemWords()
  const placeOf = ({ spaceId }: Item) => places.get(spaceId ?? '')
  return [
    { header: t('columns.title'), kind: 'text', value: (item) => words(item, placeOf(item)).title },
    { header: t('columns.state'), kind: 'text', value: ({ urgency }) => t(`today.urgency-${urgency}`) },
    { header: t('columns.details'), kind: 'text', value: (item) => words(item, placeOf(item)).sentence },
    { header: t('columns.place'), kind: 'text', value: (item) => placeOf(item)?.name },
    { header: t('columns.due'), kind: 'date', value: ({ day }) => day },
    { header: t('columns.days-late'), kind: 'number', value: ({ daysLate }) => (daysLate > 0 ? daysLate : null) },
  ]
}
