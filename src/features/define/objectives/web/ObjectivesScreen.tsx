import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ObjectiveRow } from '#src/features/define/objectives/web/ObjectiveRow.tsx'
import { ProposeObjective } from '#src/features/define/objectives/web/ProposeObjective.tsx'
import { useObjectiveColumns } from '#src/features/define/objectives/web/useObjectiveColumns.ts'
import { type Objective, useObjectives } from '#src/features/define/objectives/web/useObjectives.ts'
import { useObjectivesSentence } from '#src/features/define/objectives/web/useObjectivesSentence.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly above?: ReactNode; readonly children?: ReactNode }

/** What the parties want to reach together. */
export function ObjectivesScreen({ spaceId, above, children }: Props) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const sentence = useObjectivesSentence(partnership)
  const { data, error, refetch } = useObjectives(spaceId)
  const [isProposing, setProposing] = useState(false)
  const canPropose = partnership.you.writes && !isProposing
  const propose = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setProposing(true)}>
      {t('objectives.propose')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        above={above}
        title={t('objectives.title')}
        sentence={data && data.length > 0 ? sentence(data) : undefined}
        actions={canPropose && data && data.length > 0 ? propose : undefined}
      />
      {isProposing ? <ProposeObjective spaceId={spaceId} onClose={() => setProposing(false)} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 && !isProposing ? (
        <EmptyState sentence={t('objectives.empty')} action={canPropose ? propose : undefined} />
      ) : null}
      {data && data.length > 0 ? <Lists spaceId={spaceId} objectives={data} /> : null}
      {children}
    </Page>
  )
}

function Lists({ spaceId, objectives }: { readonly spaceId: string; readonly objectives: readonly Objective[] }) {
  const t = useText()
  const columns = useObjectiveColumns(spaceId)
  const isOpen = ({ state }: Objective) => state === 'proposed' || state === 'agreed'
  const groups = [
    { title: t('objectives.open'), rows: objectives.filter(isOpen) },
    { title: t('objectives.ended'), rows: objectives.filter((one) => !isOpen(one)) },
  ]
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <Section key={title} title={title}>
        <ListRows label={title} name={`${t('objectives.title')} – ${title}`} rows={rows} columns={columns}>
          {rows.map((objective) => (
            <ObjectiveRow key={objective.id} objective={objective} />
          ))}
        </ListRows>
      </Section>
    ))
}
