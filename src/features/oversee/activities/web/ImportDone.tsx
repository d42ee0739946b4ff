import { Button } from '@mantine/core'
import type { FileTaken } from '#src/features/oversee/activities/web/useImport.ts'
import common from '#src/ui/design/common.module.css'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './activities.module.css'

type Outcome = FileTaken['outcomes'][number]

const tones: Readonly<Record<Outcome['change'], Tone>> = { created: 'good', updated: 'accent', unchanged: 'quiet' }

/** What came of it: a way to every partnership, and what was left as it is. */
export function ImportDone({ taken, onAnother }: { readonly taken: FileTaken; readonly onAnother: () => void }) {
  const t = useText()
  const { created, updated, unchanged, outcomes } = taken
  const total = created + updated + unchanged
  return (
    <Section
      title={t('activities.done')}
      sentence={t('activities.taken', { created, updated, unchanged })}
      actions={
        <Button variant="outline" onClick={onAnother}>
          {t('activities.choose-another')}
        </Button>
      }
    >
      <ListRows
        label={t('activities.done')}
        rows={outcomes}
        columns={[
          { header: t('activities.title'), kind: 'text', value: ({ title }) => title },
          { header: t('activities.identifier'), kind: 'text', value: ({ identifier }) => identifier },
          { header: t('activities.change'), kind: 'text', value: ({ change }) => t(`activities.change-${change}`) },
          {
            header: t('columns.details'),
            kind: 'text',
            value: ({ left }) => left.map(({ code, title }) => t(`activities.left-${code}`, { title })).join('; '),
          },
        ]}
      >
        {outcomes.map((outcome) => (
          <ListRow
            key={outcome.id}
            title={
              <TextLink to="/partnerships/$spaceId/iati" params={{ spaceId: outcome.spaceId }}>
                <bdi>{outcome.title}</bdi>
              </TextLink>
            }
            state={<StateBadge tone={tones[outcome.change]}>{t(`activities.change-${outcome.change}`)}</StateBadge>}
            details={<OutcomeDetails outcome={outcome} />}
          />
        ))}
      </ListRows>
      {total > outcomes.length ? (
        <p className={common.quiet}>{t('activities.and-more', { count: total - outcomes.length })}</p>
      ) : null}
    </Section>
  )
}

function OutcomeDetails({ outcome: { identifier, left } }: { readonly outcome: Outcome }) {
  const t = useText()
  return (
    <>
      <code className={classes.code}>{identifier}</code>
      {left.map(({ code, title }) => (
        <span key={`${code} ${title}`} className={classes.left}>
          {t(`activities.left-${code}`, { title: isolated(title) })}
        </span>
      ))}
    </>
  )
}
