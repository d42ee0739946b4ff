import { Button } from '@mantine/core'
import { useState } from 'react'
import { type MySeat, useMySeat } from '#src/core/people/web/useMe.ts'
import { type Beginning, StartSelection } from '#src/features/choose/selections/web/StartSelection.tsx'
import { type ListedSelection, useSelections } from '#src/features/choose/selections/web/useSelections.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The searches for a partner that the organisation has made. */
export function SelectionsScreen({ begin }: { readonly begin?: Beginning }) {
  const seat = useMySeat()
  return <Page>{seat ? <Selections seat={seat} begin={begin} /> : <LoadingState />}</Page>
}

function Selections({ seat, begin }: { readonly seat: MySeat; readonly begin: Beginning | undefined }) {
  const t = useText()
  const spaceId = seat.organisation.id
  const { data, error, refetch } = useSelections(spaceId)
  const [isStarting, setStarting] = useState(begin !== undefined)
  const start = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setStarting(true)}>
      {t('selections.start')}
    </Button>
  )
  const open = data?.filter((one) => one.endedAt === null) ?? []
  return (
    <>
      <PageHeader
        title={t('selections.title')}
        sentence={data && data.length > 0 ? t('selections.sentence', { open: open.length, all: data.length }) : undefined}
        actions={data && data.length > 0 && !isStarting ? start : undefined}
      />
      {isStarting ? <StartSelection seat={seat} begin={begin} onClose={() => setStarting(false)} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState lines={5} /> : null}
      {data?.length === 0 && !isStarting ? (
        <EmptyState drawing="people" sentence={t('selections.empty')} action={start} />
      ) : null}
      {data && data.length > 0 ? <SelectionRows rows={data} /> : null}
    </>
  )
}

function SelectionRows({ rows }: { readonly rows: readonly ListedSelection[] }) {
  const t = useText()
  const formats = useFormats()
  return (
    <Section title={t('selections.all')}>
      <ListRows
        label={t('selections.all')}
        rows={rows}
        columns={[
          { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
          { header: t('columns.state'), kind: 'text', value: ({ endedHow }) => t(`selections.state-${endedHow ?? 'open'}`) },
          { header: t('selections.field-purpose'), kind: 'text', value: ({ purpose }) => purpose },
          { header: t('candidates.title'), kind: 'number', value: ({ candidates }) => candidates },
          { header: t('columns.since'), kind: 'time', value: ({ startedAt }) => startedAt },
        ]}
      >
        {rows.map((one) => (
          <ListRow
            key={one.id}
            title={
              <TextLink to="/organisation/selections/$selectionId" params={{ selectionId: one.id }}>
                <bdi>{one.title}</bdi>
              </TextLink>
            }
            state={
              <StateBadge tone={one.endedHow === 'chosen' ? 'good' : one.endedHow === null ? 'accent' : 'quiet'}>
                {t(`selections.state-${one.endedHow ?? 'open'}`)}
              </StateBadge>
            }
            details={t('selections.row', { candidates: one.candidates, day: formats.date(one.startedAt) })}
          />
        ))}
      </ListRows>
    </Section>
  )
}
