import { useQuery } from '@tanstack/react-query'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { PartyMark, useSides } from '#src/core/parties/web/PartyMark.tsx'
import { sharedNeedsApi } from '#src/features/define/shared-needs/api.ts'
import classes from '#src/features/define/shared-needs/web/shared-needs.module.css'
import { useSaid } from '#src/features/define/shared-needs/web/useSaid.ts'
import { createApi } from '#src/ui/api/client.ts'
import common from '#src/ui/design/common.module.css'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const client = createApi(sharedNeedsApi, 'shared-needs')

/** What brings each party here, as far as it chose to say. Nothing where nobody did. */
export function SharedNeeds({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const formats = useFormats()
  const said = useSaid()
  const sides = useSides(spaceId)
  const { data } = useQuery(
    client.queries.list.queryOptions({ input: { spaceId }, meta: { kinds: ['shared-need', 'audience'], space: spaceId } }),
  )
  if (!data || data.length === 0) return null
  return (
    <Section title={t('shared-needs.title')} sentence={t('shared-needs.sentence')}>
      <ListRows
        label={t('shared-needs.title')}
        rows={data}
        columns={[
          { header: t('needs.field-title'), kind: 'text', value: ({ title }) => title },
          { header: t('columns.organisation'), kind: 'text', value: ({ organisationId }) => sides.get(organisationId)?.name },
          {
            header: t('columns.details'),
            kind: 'text',
            value: (need) =>
              said(need.said)
                .map(({ name, text }) => `${name}: ${text}`)
                .join('; '),
          },
          { header: t('columns.when'), kind: 'time', value: ({ sharedAt }) => sharedAt },
        ]}
      >
        {data.map((need) => (
          <ListRow
            key={need.id}
            title={<bdi>{need.title}</bdi>}
            details={
              <span className={classes.said}>
                {said(need.said).map(({ name, text }) => (
                  <span key={name}>
                    <b>{name}</b> <bdi>{text}</bdi>
                  </span>
                ))}
                <span className={common.facts}>
                  <PartyMark spaceId={spaceId} organisationId={need.organisationId} quiet />
                  <span>{t('shared-needs.shown-on', { day: formats.date(need.sharedAt) })}</span>
                  <AudienceChip spaceId={spaceId} audienceId={need.audienceId} />
                </span>
              </span>
            }
          />
        ))}
      </ListRows>
    </Section>
  )
}
