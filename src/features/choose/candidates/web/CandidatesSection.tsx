import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { AddCandidate } from '#src/features/choose/candidates/web/AddCandidate.tsx'
import { CandidateBoard } from '#src/features/choose/candidates/web/CandidateBoard.tsx'
import { CandidateTable } from '#src/features/choose/candidates/web/CandidateTable.tsx'
import classes from '#src/features/choose/candidates/web/candidates.module.css'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import common from '#src/ui/design/common.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly selectionId: string
  readonly candidates: readonly CandidateInFull[]
  readonly canWork: boolean
  /** Another way to bring candidates: a table from a file. */
  readonly beside?: ReactNode
}

/** All candidates as board or as table. */
export function CandidatesSection({ spaceId, selectionId, candidates, canWork, beside }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const [isAdding, setAdding] = useState(false)
  const [view, setView] = useState('board')
  const add = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t('candidates.add')}
    </Button>
  )
  const isEmpty = candidates.length === 0
  return (
    <>
      {isEmpty ? null : (
        <div className={classes.head}>
          <SegmentedControl
            value={view}
            onChange={setView}
            aria-label={t('candidates.shown-as')}
            data={[
              { value: 'board', label: t('candidates.as-board') },
              { value: 'table', label: t('candidates.as-table') },
            ]}
          />
          <span className={common.beside}>
            {canWork && !isAdding ? add : null}
            {canWork ? beside : null}
          </span>
        </div>
      )}
      {isAdding ? (
        <AddCandidate spaceId={spaceId} selectionId={selectionId} onClose={() => setAdding(false)} onDone={refresh} />
      ) : null}
      {isEmpty && !isAdding ? (
        <EmptyState
          drawing="people"
          sentence={t('candidates.empty')}
          action={
            canWork ? (
              <span className={common.beside}>
                {add}
                {beside}
              </span>
            ) : undefined
          }
        />
      ) : null}
      {!isEmpty && view === 'board' ? <CandidateBoard candidates={candidates} canWork={canWork} onDone={refresh} /> : null}
      {!isEmpty && view === 'table' ? <CandidateTable candidates={candidates} /> : null}
    </>
  )
}
