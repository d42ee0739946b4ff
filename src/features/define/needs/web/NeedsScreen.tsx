import { Button } from '@mantine/core'
import { useState } from 'react'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { NeedForm } from '#src/features/define/needs/web/NeedForm.tsx'
import { NeedRow } from '#src/features/define/needs/web/NeedRow.tsx'
import { useNeedColumns } from '#src/features/define/needs/web/useNeedColumns.ts'
import { type Need, useNeeds } from '#src/features/define/needs/web/useNeeds.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What the organisation needs, and how it means to get it. */
export function NeedsScreen({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const { data, error, refetch } = useNeeds(spaceId)
  const [isStating, setStating] = useState(false)
  const state = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setStating(true)}>
      {t('needs.state')}
    </Button>
  )
  const open = data?.filter((one) => one.ending === null) ?? []
  const undecided = open.filter((one) => one.decision === null).length
  return (
    <Page>
      <PageHeader
        title={t('needs.title')}
        sentence={data && data.length > 0 ? t('needs.sentence', { open: open.length, undecided }) : undefined}
        facts={<HomeChip />}
        actions={!isStating && data && data.length > 0 ? state : undefined}
      />
      {isStating ? <NeedForm spaceId={spaceId} onClose={() => setStating(false)} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 && !isStating ? <EmptyState sentence={t('needs.empty')} action={state} /> : null}
      {data && data.length > 0 ? <Lists needs={data} /> : null}
    </Page>
  )
}

const order: readonly Need['urgency'][] = ['now', 'this-year', 'later', 'watch']

function Lists({ needs }: { readonly needs: readonly Need[] }) {
  const t = useText()
  const columns = useNeedColumns()
  const groups = [
    ...order.map((urgency) => ({
      title: t(`needs.urgency-${urgency}`),
      rows: needs.filter((one) => one.ending === null && one.urgency === urgency),
    })),
    { title: t('needs.ended'), rows: needs.filter((one) => one.ending !== null) },
  ]
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <Section key={title} title={title}>
        <ListRows label={title} name={`${t('needs.title')} – ${title}`} rows={rows} columns={columns}>
          {rows.map((need) => (
            <NeedRow key={need.id} need={need} />
          ))}
        </ListRows>
      </Section>
    ))
}
