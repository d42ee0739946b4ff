import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DefineMeasure } from '#src/core/measures/web/DefineMeasure.tsx'
import { MeasureList } from '#src/core/measures/web/MeasureList.tsx'
import { MeasureTable } from '#src/core/measures/web/MeasureTable.tsx'
import { RetiredMeasures } from '#src/core/measures/web/RetiredMeasures.tsx'
import { type MeasureSummary, useMeasures } from '#src/core/measures/web/useMeasures.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListOrTable } from '#src/ui/filter/ListOrTable.tsx'
import { useView } from '#src/ui/filter/useView.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  /** What brings values in from files, where one may. */
  readonly files?: ReactNode
}

/** Are we where we wanted to be? Every measure of a partnership that one sees. */
export function MeasuresScreen({ spaceId, files }: Props) {
  const t = useText()
  const { you } = useOpenPartnership(spaceId)
  const measures = useMeasures(spaceId)
  const [isDefining, setDefining] = useState(false)
  const [view, setView] = useView('measures')
  const define =
    you.writes && !isDefining ? <Button onClick={() => setDefining(true)}>{t('measures.define')}</Button> : undefined
  const isEmpty = measures.data?.length === 0
  const Rows = view === 'table' ? MeasureTable : MeasureList
  return (
    <Page>
      <PageHeader
        title={t('measures.measures')}
        sentence={measures.data ? <Answer measures={measures.data} /> : undefined}
        actions={
          isEmpty ? undefined : (
            <>
              {measures.data ? <ListOrTable value={view} onChange={setView} /> : null}
              {define}
            </>
          )
        }
      />
      {isDefining ? <DefineMeasure spaceId={spaceId} onClose={() => setDefining(false)} /> : null}
      {measures.error ? <ErrorState error={measures.error} onRetry={() => void measures.refetch()} /> : null}
      {measures.isPending ? <LoadingState lines={4} /> : null}
      {isEmpty && !isDefining ? <EmptyState drawing="chart" sentence={t('measures.empty')} action={define} /> : null}
      {measures.data && !isEmpty ? <Rows spaceId={spaceId} measures={measures.data} /> : null}
      {you.writes && !isEmpty ? files : null}
      <RetiredMeasures spaceId={spaceId} />
    </Page>
  )
}

/** The answer of the page: how many stand where, and what is waited for. */
function Answer({ measures }: { readonly measures: readonly MeasureSummary[] }) {
  const t = useText()
  if (measures.length === 0) return t('measures.answer-none')
  const count = (state: MeasureSummary['state']) => measures.filter((one) => one.state === state).length
  const missing = measures.filter((one) => one.missing !== null).length
  const judged = count('on') + count('near') + count('off')
  return (
    <>
      {judged === 0
        ? t('measures.answer-unjudged', { count: measures.length })
        : t('measures.answer', { judged, on: count('on'), near: count('near'), off: count('off') })}{' '}
      {missing > 0 ? t('measures.answer-missing', { count: missing }) : null}
    </>
  )
}
