import { Button } from '@mantine/core'
import { useSeatChange } from '#src/core/acting/web/useSeatChange.ts'
import { type Me, useMySeat } from '#src/core/people/web/useMe.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The organisations I hold a seat in; I act for one at a time. */
export function ActingFor({ me }: { readonly me: Me }) {
  const t = useText()
  const acting = useMySeat()
  const change = useSeatChange()
  return (
    <Section
      title={t('people.acting-for')}
      sentence={t('people.acting-for-sentence')}
      actions={
        me.sample ? undefined : (
          <ButtonLink to="/set-up" variant="outline">
            {t('people.another-organisation')}
          </ButtonLink>
        )
      }
    >
      <ListRows
        label={t('people.acting-for')}
        rows={me.seats}
        columns={[
          { header: t('columns.organisation'), kind: 'text', value: ({ organisation }) => organisation.legalName },
          { header: t('columns.position'), kind: 'text', value: ({ title }) => title },
        ]}
      >
        {me.seats.map(({ id, title, organisation }) => (
          <ListRow
            key={id}
            mark={<SideSign colour={organisation.colour} size={16} />}
            title={organisation.legalName}
            details={title}
            state={
              id === acting?.id ? (
                <StateBadge tone="accent">{t('people.acting')}</StateBadge>
              ) : (
                <Button variant="outline" size="compact-sm" onClick={() => void change(id)}>
                  {t('people.act-for', { organisation: organisation.shortName })}
                </Button>
              )
            }
          />
        ))}
      </ListRows>
    </Section>
  )
}
