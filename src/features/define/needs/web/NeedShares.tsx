import type { Need } from '#src/features/define/needs/web/useNeeds.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Where which fields of it are shown. */
export function NeedShares({ need: { shares } }: { readonly need: Need }) {
  const t = useText()
  const formats = useFormats()
  if (shares.length === 0) return <Section title={t('needs.shares')} sentence={t('needs.no-shares')} />
  return (
    <Section title={t('needs.shares')} sentence={t('needs.shares-sentence')}>
      <ListRows label={t('needs.shares')}>
        {shares.map(({ targetSpaceId, partnership, fields, sharedAt, outdated }) => (
          <ListRow
            key={targetSpaceId}
            title={
              partnership === null ? (
                t('needs.a-partnership')
              ) : (
                <TextLink to="/partnerships/$spaceId/objectives" params={{ spaceId: targetSpaceId }}>
                  {partnership}
                </TextLink>
              )
            }
            state={outdated ? <StateBadge tone="warn">{t('needs.share-outdated')}</StateBadge> : undefined}
            details={t('needs.share-fields', {
              day: formats.date(sharedAt),
              fields: formats.list([t('needs.share-field-title'), ...fields.map((field) => t(`needs.share-field-${field}`))]),
            })}
          />
        ))}
      </ListRows>
    </Section>
  )
}
