import { useMemo } from 'react'
import { usualStages } from '#src/core/partnerships/model.ts'
import { partnershipsClient } from '#src/core/partnerships/web/usePartnership.ts'
import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { EntryLink } from '#src/features/oversee/portfolio/web/EntryLink.tsx'
import { type Entry, stageKey } from '#src/features/oversee/portfolio/web/entry.ts'
import { HealthBadge } from '#src/features/oversee/portfolio/web/HealthBadge.tsx'
import { Partners } from '#src/features/oversee/portfolio/web/Partners.tsx'
import { useHealthWords } from '#src/features/oversee/portfolio/web/useHealthWords.ts'
import { usePortfolioColumns } from '#src/features/oversee/portfolio/web/usePortfolioColumns.tsx'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { Board } from '#src/ui/board/Board.tsx'
import type { BoardGroup } from '#src/ui/board/board-parts.ts'
import { listColumns } from '#src/ui/list/column.ts'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly entries: readonly Entry[]; readonly onMoved: () => void }
type Move = { readonly entry: Entry; readonly stage: string }

/** Partnerships by the stage of their life. Whoever speaks for the party carries one on; it can be undone at once. */
export function PortfolioBoard({ entries, onMoved }: Props) {
  const t = useText()
  const stageName = useStageName()
  const undo = useUndo()
  const columns = listColumns(usePortfolioColumns())
  const groups = useMemo(() => groupByStage(entries, (key) => stageName({ key, name: '' })), [entries, stageName])
  const problemText = useProblemText()
  const seat = useMySeat()
  const move = useAction({
    run: ({ entry, stage }: Move) => partnershipsClient.call.moveStage({ spaceId: entry.id, stage }),
    onDone: (_moved, { entry, stage }) => {
      onMoved()
      undo({
        sentence: t('portfolio.moved', { name: entry.name, stage: stageName({ key: stage, name: '' }) }),
        undo: () => void partnershipsClient.call.moveStage({ spaceId: entry.id, stage: entry.stage }).then(onMoved),
      })
    },
  })
  const canMove = ({ standing, owners }: Entry) =>
    standing === 'member' && (seat?.coordinator === true || owners.includes(seat?.id ?? ''))
  return (
    <>
      <p>{t('portfolio.board-help')}</p>
      {move.problem ? <p role="alert">{problemText(move.problem)}</p> : null}
      <Board
        label={t('portfolio.board')}
        groups={groups}
        itemKey={({ id }) => id}
        columns={columns}
        card={(entry) => <Card entry={entry} ours={seat?.organisation.id} />}
        canMove={canMove}
        onMove={(entry, stage) => move.send({ entry, stage })}
      />
    </>
  )
}

function Card({ entry, ours }: { readonly entry: Entry; readonly ours: string | undefined }) {
  const words = useHealthWords()
  return (
    <>
      <span data-card-title>
        <EntryLink entry={entry} />
      </span>
      <Partners entry={entry} ours={ours} />
      <span>
        <HealthBadge entry={entry} />
      </span>
      <span>{words.reason(entry)}</span>
    </>
  )
}

const urgency: Readonly<Record<Entry['health'], number>> = { care: 0, watch: 1, unmeasured: 2, sound: 3, unseen: 4 }

/** The usual stages in the order of life, then those that parties have named themselves; within a stage what needs care first. */
function groupByStage(entries: readonly Entry[], nameOf: (stage: string) => string): readonly BoardGroup<Entry>[] {
  const inOrder = [...entries].sort((first, second) => urgency[first.health] - urgency[second.health])
  const found = Map.groupBy(inOrder, stageKey)
  const usual = usualStages.map((stage) => ({ id: stage, title: nameOf(stage), items: found.get(stage) ?? [] }))
  const own = [...found].filter(([stage]) => !(usualStages as readonly string[]).includes(stage))
  return [...usual, ...own.map(([stage, items]) => ({ id: stage, title: items[0]?.stageWords ?? stage, items }))]
}
