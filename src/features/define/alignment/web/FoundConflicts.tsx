import { ConflictCard } from '#src/features/define/alignment/web/ConflictCard.tsx'
import {
  type AlignmentInFull,
  alignmentsClient,
  type Conflict,
  type Outcome,
  useConflicts,
} from '#src/features/define/alignment/web/useAlignments.ts'
import { useConflictColumns, useFoundColumns } from '#src/features/define/alignment/web/useConflictColumns.ts'
import { useConflictSentence } from '#src/features/define/alignment/web/useConflictSentence.ts'
import { keyOf } from '#src/features/define/conflicts/model.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { CardList } from '#src/ui/list/CardList.tsx'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly alignment: AlignmentInFull; readonly outcome: Outcome }

/** Every conflict as a sentence; once taken up, with who sees to it and how it ends. */
export function FoundConflicts({ alignment, outcome }: Props) {
  const t = useText()
  const found = useFoundColumns(alignment)
  const columns = useConflictColumns(alignment)
  const sentence = useConflictSentence(alignment.spaceId)
  const titles = new Map(alignment.objectives.map(({ id, title }) => [id, title]))
  // In the order in which they were found; what a later promise has answered stands last.
  const order = outcome.conflicts.map(keyOf)
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const all = useConflicts(alignment.spaceId).data ?? []
  const kept = all
    .filter(({ alignmentId }) => alignmentId === alignment.id)
    .toSorted((one, other) => place(keyOf(one)) - place(keyOf(other)))
  const open = kept.filter(({ settled }) => settled === null).length
  if (alignment.takenUp)
    return (
      <Section
        title={t('alignment.conflicts')}
        sentence={kept.length === 0 ? t('alignment.no-conflicts') : t('alignment.conflicts-open', { open, all: kept.length })}
      >
        <ListDownload name={t('alignment.conflicts')} rows={kept} columns={columns} />
        <CardList label={t('alignment.conflicts')}>
          {kept.map((conflict) => (
            <ConflictCard
              key={conflict.id}
              conflict={conflict}
              title={titles.get(conflict.objectiveId ?? '')}
              before={all.find((one) => isBefore(one, conflict))}
            />
          ))}
        </CardList>
      </Section>
    )
  return (
    <Section
      title={t('alignment.conflicts')}
      sentence={outcome.conflicts.length === 0 ? t('alignment.no-conflicts') : t('alignment.conflicts-found')}
    >
      {outcome.conflicts.length > 0 ? (
        <ListRows label={t('alignment.conflicts')} rows={outcome.conflicts} columns={found}>
          {outcome.conflicts.map((conflict) => (
            <ListRow
              key={keyOf(conflict)}
              title={sentence(conflict)}
              details={
                <>
                  {t(`alignment.kind-${conflict.kind}`)}
                  {conflict.objectiveId ? (
                    <>
                      {' · '}
                      <bdi>{titles.get(conflict.objectiveId)}</bdi>
                    </>
                  ) : null}
                </>
              }
            />
          ))}
        </ListRows>
      ) : null}
      {alignment.you.takeUp ? <TakeUp alignment={alignment} /> : null}
    </Section>
  )
}

/** The same finding of an earlier round: the latest stands first. */
const isBefore = (one: Conflict, conflict: Conflict) =>
  one.alignmentId !== conflict.alignmentId && one.takenUpAt < conflict.takenUpAt && keyOf(one) === keyOf(conflict)

function TakeUp({ alignment: { spaceId, id } }: { readonly alignment: AlignmentInFull }) {
  const t = useText()
  const problemText = useProblemText()
  const refresh = useRefresh(spaceId)
  const take = useAction<void, unknown>({ run: () => alignmentsClient.call.takeUp({ spaceId, id }), onDone: refresh })
  return (
    <div>
      <ConfirmInPlace
        label={t('alignment.take-up')}
        question={t('alignment.take-up-question')}
        confirm={t('alignment.take-up')}
        isMain
        pending={take.pending}
        onConfirm={() => take.send()}
      />
      {take.problem ? <p role="alert">{problemText(take.problem)}</p> : null}
    </div>
  )
}
