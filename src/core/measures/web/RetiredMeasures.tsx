import { useMeasureColumns } from '#src/core/measures/web/useMeasureColumns.ts'
import { useMeasures } from '#src/core/measures/web/useMeasures.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What is counted no longer, with its history; nothing where there is none. */
export function RetiredMeasures({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const formats = useFormats()
  const columns = useMeasureColumns()
  const retired = useMeasures(spaceId, true).data ?? []
  if (retired.length === 0) return null
  return (
    <Section plain title={t('measures.retired')}>
      <ListRows label={t('measures.retired')} rows={retired} columns={columns}>
        {retired.map(({ id, definition, retiredAt }) => (
          <ListRow
            key={id}
            title={
              <TextLink to="/partnerships/$spaceId/measures/$id" params={{ spaceId, id }}>
                {definition.name}
              </TextLink>
            }
            details={retiredAt ? t('measures.retired-on', { day: formats.date(retiredAt) }) : undefined}
          />
        ))}
      </ListRows>
    </Section>
  )
}
