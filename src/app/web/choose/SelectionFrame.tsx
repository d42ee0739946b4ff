import type { ReactNode } from 'react'
import { ShareSelection } from '#src/features/choose/selections/web/ShareSelection.tsx'
import { WhoSees } from '#src/features/choose/selections/web/WhoSees.tsx'
import { failureOf } from '#src/ui/api/problem.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { RoomLink, Rooms } from '#src/ui/page/Rooms.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { type SelectionData, useSelectionData } from './useSelectionData.ts'
import { useSelectionSentence } from './useSelectionSentence.ts'

type Props = { readonly selectionId: string; readonly children: (data: SelectionData) => ReactNode }

const rooms = [
  { to: '/organisation/selections/$selectionId', name: 'candidates' },
  { to: '/organisation/selections/$selectionId/criteria', name: 'criteria' },
  { to: '/organisation/selections/$selectionId/assessment', name: 'assessment' },
  { to: '/organisation/selections/$selectionId/results', name: 'results' },
  { to: '/organisation/selections/$selectionId/decision', name: 'decision' },
] as const

/** The head of every page of a selection: what is searched for, who sees it, where one stands. */
export function SelectionFrame({ selectionId, children }: Props) {
  const { data, error, refetch } = useSelectionData(selectionId)
  const failure = failureOf({ data, error })
  return (
    <Page width="wide">
      {failure ? <ErrorState error={failure} onRetry={refetch} /> : null}
      {!data && !failure ? <LoadingState lines={8} /> : null}
      {data && !failure ? (
        <>
          <Head data={data} />
          {children(data)}
        </>
      ) : null}
    </Page>
  )
}

function Head({ data }: { readonly data: SelectionData }) {
  const t = useText()
  const sentence = useSelectionSentence(data)
  const { selection } = data
  return (
    <>
      <PageHeader
        above={<TextLink to="/organisation/selections">{t('selections.title')}</TextLink>}
        title={selection.title}
        sentence={sentence}
        facts={
          <>
            <StateBadge tone={selection.endedHow === 'chosen' ? 'good' : selection.endedHow === null ? 'accent' : 'quiet'}>
              {t(`selections.state-${selection.endedHow ?? 'open'}`)}
            </StateBadge>
            <WhoSees kind={selection.seenBy.kind} count={selection.seenBy.seats.length} />
          </>
        }
      />
      <ShareSelection selection={selection} />
      <Rooms label={t('selections.rooms')}>
        {rooms.map(({ to, name }) => (
          <RoomLink key={name} to={to} params={{ selectionId: selection.id }} activeOptions={{ exact: true }}>
            {t(`selections.room-${name}`)}
          </RoomLink>
        ))}
      </Rooms>
    </>
  )
}
