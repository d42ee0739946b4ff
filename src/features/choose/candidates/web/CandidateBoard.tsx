import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { stages } from '#src/features/choose/candidates/model.ts'
import classes from '#src/features/choose/candidates/web/candidates.module.css'
import { MoveCandidate } from '#src/features/choose/candidates/web/MoveCandidate.tsx'
import { useCandidateColumns } from '#src/features/choose/candidates/web/useCandidateColumns.tsx'
import common from '#src/ui/design/common.module.css'
import { listColumns } from '#src/ui/list/column.ts'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly candidates: readonly CandidateInFull[]
  readonly canWork: boolean
  readonly onDone: () => void
}

/** Lanes from the long list to the choice; those who are out stay in sight with the reason. */
export function CandidateBoard({ candidates, canWork, onDone }: Props) {
  const t = useText()
  const lanes = stages.filter((stage) => stage !== 'chosen' || candidates.some((one) => one.stage === 'chosen'))
  const columns = listColumns(useCandidateColumns())
  const inOrder = lanes.flatMap((lane) => candidates.filter(({ stage }) => stage === lane))
  return (
    <>
      <ListDownload name={t('candidates.title')} rows={inOrder} columns={columns} />
      <div className={classes.board}>
        {lanes.map((stage) => {
          const own = candidates.filter((one) => one.stage === stage)
          return (
            <section key={stage} className={classes.lane} aria-label={t(`candidates.stage-${stage}`)}>
              <h2>
                {t(`candidates.stage-${stage}`)} <span>{own.length}</span>
              </h2>
              {own.length === 0 ? <p>{t('candidates.nobody-here')}</p> : null}
              {own.length > 0 ? (
                <ul>
                  {own.map((one) => (
                    <Card key={one.id} candidate={one} canWork={canWork && stage !== 'chosen'} onDone={onDone} />
                  ))}
                </ul>
              ) : null}
            </section>
          )
        })}
      </div>
    </>
  )
}

type CardProps = { readonly candidate: CandidateInFull; readonly canWork: boolean; readonly onDone: () => void }

function Card({ candidate, canWork, onDone }: CardProps) {
  const t = useText()
  const { id, selectionId, name, trackRecords, moves } = candidate
  const last = moves[0]
  return (
    <li className={classes.card}>
      <h3>
        <TextLink to="/organisation/selections/$selectionId/candidates/$candidateId" params={{ selectionId, candidateId: id }}>
          <bdi>{name}</bdi>
        </TextLink>
      </h3>
      <p className={common.quiet}>{t('candidates.earlier-count', { count: trackRecords.length })}</p>
      {last ? (
        <p className={common.quiet}>
          <bdi>{last.reason}</bdi>
        </p>
      ) : null}
      {canWork ? <MoveCandidate candidate={candidate} onDone={onDone} /> : null}
    </li>
  )
}
