import { type Goal, useGoalNeeds } from '#src/features/define/goals/web/useGoals.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The needs that a goal serves. */
export function ServedNeeds({ goal: { spaceId, needs } }: { readonly goal: Goal }) {
  const t = useText()
  const known = useGoalNeeds(spaceId).data ?? []
  const served = known.filter(({ id }) => needs.includes(id))
  return (
    <Section title={t('goals.needs')} sentence={served.length === 0 ? t('goals.no-needs') : undefined}>
      {served.length > 0 ? (
        <ListRows
          label={t('goals.needs')}
          rows={served}
          columns={[{ header: t('needs.field-title'), kind: 'text', value: ({ title }) => title }]}
        >
          {served.map(({ id, title }) => (
            <ListRow
              key={id}
              title={
                <TextLink to="/organisation/needs/$id" params={{ id }}>
                  {title}
                </TextLink>
              }
            />
          ))}
        </ListRows>
      ) : null}
    </Section>
  )
}
