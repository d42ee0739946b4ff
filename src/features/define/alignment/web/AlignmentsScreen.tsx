import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { AlignmentCourse } from '#src/features/define/alignment/web/AlignmentCourse.tsx'
import { OpenAlignment } from '#src/features/define/alignment/web/OpenAlignment.tsx'
import { type Alignment, useAlignments, useConflicts } from '#src/features/define/alignment/web/useAlignments.ts'
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

type Props = { readonly spaceId: string; readonly above?: ReactNode }

/** Whether the parties want the same, asked again and again. */
export function AlignmentsScreen({ spaceId, above }: Props) {
  const t = useText()
  const { you } = useOpenPartnership(spaceId)
  const { data, error, refetch } = useAlignments(spaceId)
  const [isOpening, setOpening] = useState(false)
  const open = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setOpening(true)}>
      {t(data?.length ? 'alignment.ask-again' : 'alignment.open')}
    </Button>
  )
  const mayOpen = you.writes && !isOpening && data?.every(({ state }) => state !== 'open')
  return (
    <Page>
      <PageHeader
        above={above}
        title={t('alignment.title')}
        sentence={data && data.length > 0 ? <Course spaceId={spaceId} alignments={data} /> : undefined}
        actions={mayOpen && data && data.length > 0 ? open : undefined}
      />
      {isOpening ? (
        <OpenAlignment
          spaceId={spaceId}
          latest={data?.find(({ state }) => state === 'revealed')}
          onClose={() => setOpening(false)}
        />
      ) : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 && !isOpening ? (
        <EmptyState sentence={t('alignment.empty')} action={mayOpen ? open : undefined} />
      ) : null}
      {data ? <AlignmentCourse alignments={data} /> : null}
      {data && data.length > 0 ? <Rounds alignments={data} /> : null}
    </Page>
  )
}

/** Whether they converge: the latest score against the one before, and the conflicts still open. */
function Course({ spaceId, alignments }: { readonly spaceId: string; readonly alignments: readonly Alignment[] }) {
  const t = useText()
  const formats = useFormats()
  const open = useConflicts(spaceId).data?.filter(({ settled }) => settled === null).length ?? 0
  const [latest, before] = alignments.flatMap(({ takenUp }) => takenUp ?? [])
  if (!latest) return t('alignment.no-course')
  const score = formats.number(latest.score, { maximumFractionDigits: 0 })
  if (!before) return t('alignment.first-course', { score, open })
  return t('alignment.course', {
    score,
    before: formats.number(before.score, { maximumFractionDigits: 0 }),
    way: latest.score > before.score ? 'closer' : latest.score < before.score ? 'apart' : 'same',
    open,
  })
}

function Rounds({ alignments }: { readonly alignments: readonly Alignment[] }) {
  const t = useText()
  const formats = useFormats()
  return (
    <Section title={t('alignment.rounds')}>
      <ListRows
        label={t('alignment.rounds')}
        rows={alignments}
        columns={[
          { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
          { header: t('columns.state'), kind: 'text', value: ({ state }) => t(`alignment.state-${state}`) },
          { header: t('columns.wave'), kind: 'number', value: ({ wave }) => wave },
          { header: t('columns.since'), kind: 'time', value: ({ openedAt }) => openedAt },
          { header: t('objectives.title'), kind: 'number', value: ({ objectives }) => objectives.length },
          { header: t('columns.score'), kind: 'number', value: ({ takenUp }) => takenUp?.score },
        ]}
      >
        {alignments.map(({ id, spaceId, title, wave, state, openedAt, objectives, takenUp }) => (
          <ListRow
            key={id}
            title={
              <TextLink to="/partnerships/$spaceId/alignment/$id" params={{ spaceId, id }}>
                {title}
              </TextLink>
            }
            state={
              <StateBadge tone={state === 'revealed' ? 'good' : state === 'open' ? 'warn' : 'quiet'}>
                {t(`alignment.state-${state}`)}
              </StateBadge>
            }
            details={t('alignment.row', {
              wave,
              day: formats.date(openedAt),
              count: objectives.length,
              score: takenUp ? formats.number(takenUp.score, { maximumFractionDigits: 0 }) : 'none',
            })}
          />
        ))}
      </ListRows>
    </Section>
  )
}
