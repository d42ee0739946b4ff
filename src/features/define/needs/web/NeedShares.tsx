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
  const fieldNames = ({ fields }: Pick<Need['shares'][number], 'fields'>) =>
    formats.list([t('needs.share-field-title'), ...fields.map((field) => t(`needs.share-field-${field}`))])
  if (shares.length === 0) return <Section title={t('needs.shares')} sentence={t('needs.no-shares')} />
  return (
    <Section title={t('needs.shares')} sentence={t('needs.shares-sentence')}>
      <ListRows
        label={t('needs.shares')}
        rows={shares}
        columns={[
          {
            header: t('columns.partnership'),
            kind: 'text',
            value: ({ partnership }) => partnership ?? t('needs.a-partnership'),
          },
          { header: t('columns.details'), kind: 'text', value: fieldNames },
          { header: t('columns.when'), kind: 'time', value: ({ sharedAt }) => sharedAt },
          {
            header: t('columns.state'),
            kind: 'text',
            value: ({ outdated }) => (outdated ? t('needs.share-outdated') : null),
          },
        ]}
      >
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
              fields: fieldNames({ fields }),
            })}
          />
        ))}
      </ListRows>
    </Section>
  )
}
