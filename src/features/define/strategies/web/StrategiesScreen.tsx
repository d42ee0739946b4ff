import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { StrategyCard } from '#src/features/define/strategies/web/StrategyCard.tsx'
import { StrategyForm } from '#src/features/define/strategies/web/StrategyForm.tsx'
import { useStrategies } from '#src/features/define/strategies/web/useStrategies.ts'
import { useStrategyColumns } from '#src/features/define/strategies/web/useStrategyColumns.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { CardList } from '#src/ui/list/CardList.tsx'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly above?: ReactNode }

/** How the objectives are to be reached together: what was considered, what was chosen and why, what came of it. */
export function StrategiesScreen({ spaceId, above }: Props) {
  const t = useText()
  const columns = useStrategyColumns()
  const { you } = useOpenPartnership(spaceId)
  const { data, error, refetch } = useStrategies(spaceId)
  const [isProposing, setProposing] = useState(false)
  const canPropose = you.writes && !isProposing
  const propose = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setProposing(true)}>
      {t('strategies.propose')}
    </Button>
  )
  const count = (test: (one: NonNullable<typeof data>[number]) => boolean) => data?.filter(test).length ?? 0
  return (
    <Page>
      <PageHeader
        above={above}
        title={t('strategies.title')}
        sentence={
          data && data.length > 0
            ? t('strategies.sentence', {
                open: count(({ choice }) => choice === null),
                followed: count(({ choice, result }) => choice !== null && result === null),
                concluded: count(({ result }) => result !== null),
              })
            : undefined
        }
        actions={canPropose && data && data.length > 0 ? propose : undefined}
      />
      {isProposing ? <StrategyForm spaceId={spaceId} onClose={() => setProposing(false)} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 && !isProposing ? (
        <EmptyState sentence={t('strategies.empty')} action={canPropose ? propose : undefined} />
      ) : null}
      {data ? <ListDownload name={t('strategies.title')} rows={data} columns={columns} /> : null}
      <CardList label={t('strategies.title')}>
        {data?.map((strategy) => (
          <StrategyCard key={strategy.id} strategy={strategy} />
        ))}
      </CardList>
    </Page>
  )
}
