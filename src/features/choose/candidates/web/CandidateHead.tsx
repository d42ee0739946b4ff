import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import classes from '#src/features/choose/candidates/web/candidates.module.css'
import { MoveCandidate } from '#src/features/choose/candidates/web/MoveCandidate.tsx'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import common from '#src/ui/design/common.module.css'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly candidate: CandidateInFull
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly canWork: boolean
}

/** What it is, and the way it has gone, with the reason of every step. */
export function CandidateHead({ candidate, people, canWork }: Props) {
  const t = useText()
  const formats = useFormats()
  const refresh = useRefresh(candidate.spaceId)
  const nameOf = (seatId: string) => people.find((one) => one.seatId === seatId)?.name ?? ''
  const { about, moves, stage } = candidate
  return (
    <Section title={t('candidates.way')} aside={t(`candidates.stage-${stage}`)}>
      {about ? (
        <p className={common.written}>
          <bdi>{about}</bdi>
        </p>
      ) : null}
      {moves.length > 0 ? (
        <>
          <ListDownload
            name={`${candidate.name} – ${t('candidates.way')}`}
            rows={moves}
            columns={[
              { header: t('columns.from-stage'), kind: 'text', value: ({ fromStage }) => t(`candidates.stage-${fromStage}`) },
              { header: t('columns.to-stage'), kind: 'text', value: ({ toStage }) => t(`candidates.stage-${toStage}`) },
              { header: t('columns.reason'), kind: 'text', value: ({ reason }) => reason },
              { header: t('columns.who'), kind: 'text', value: ({ movedBy }) => nameOf(movedBy) },
              { header: t('columns.when'), kind: 'time', value: ({ movedAt }) => movedAt },
            ]}
          />
          <ol className={classes.timeline}>
            {moves.map((one) => (
              <li key={one.id}>
                <p>
                  {t('candidates.moved', {
                    from: t(`candidates.stage-${one.fromStage}`),
                    to: t(`candidates.stage-${one.toStage}`),
                  })}
                </p>
                <p className={common.written}>
                  <bdi>{one.reason}</bdi>
                </p>
                <p className={common.quiet}>
                  {t('candidates.moved-by', { name: nameOf(one.movedBy), day: formats.date(one.movedAt) })}
                </p>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className={common.quiet}>
          {t('candidates.added-by', { name: nameOf(candidate.addedBy), day: formats.date(candidate.addedAt) })}
        </p>
      )}
      {canWork && stage !== 'chosen' ? (
        <div className={common.beside}>
          <MoveCandidate candidate={candidate} onDone={refresh} />
        </div>
      ) : null}
    </Section>
  )
}
