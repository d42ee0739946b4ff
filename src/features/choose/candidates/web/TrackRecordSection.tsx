import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import type { Outcome } from '#src/features/choose/candidates/model.ts'
import { type StartedRecord, TrackRecordForm } from '#src/features/choose/candidates/web/TrackRecordForm.tsx'
import { candidatesClient, useKnownPartnerships } from '#src/features/choose/candidates/web/useCandidates.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { TakenAway } from '#src/ui/list/TakenAway.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly candidate: CandidateInFull; readonly canWork: boolean }

const tones: Readonly<Record<Outcome, Tone>> = { running: 'accent', succeeded: 'good', mixed: 'warn', failed: 'bad' }

/** Earlier partnerships of the candidate, how each went and why; what the product knows can be taken over. */
export function TrackRecordSection({ candidate, canWork }: Props) {
  const t = useText()
  const refresh = useRefresh(candidate.spaceId)
  const [started, setStarted] = useState<StartedRecord | undefined>()
  const known = useKnownPartnerships(candidate.spaceId, candidate.id).data ?? []
  const taken = new Set(candidate.trackRecords.map(({ partnershipId }) => partnershipId))
  const offered = known.filter(({ id }) => !taken.has(id))
  const { trackRecords } = candidate
  const went = trackRecords.filter(({ outcome }) => outcome === 'succeeded').length
  return (
    <Section
      title={t('candidates.track-record')}
      sentence={t('candidates.track-record-sentence', { count: trackRecords.length, succeeded: went })}
      actions={
        canWork && !started ? (
          <>
            <Button variant="outline" onClick={() => setStarted({})}>
              {t('candidates.add-record')}
            </Button>
            {offered.map((one) => (
              <Button
                key={one.id}
                variant="subtle"
                onClick={() =>
                  setStarted({
                    partnershipId: one.id,
                    title: one.name,
                    fromYear: one.joinedAt.slice(0, 4),
                    toYear: (one.leftAt ?? one.endedAt)?.slice(0, 4) ?? '',
                    outcome: one.leftAt === null && one.endedAt === null ? 'running' : '',
                    reason: one.leftReason ?? '',
                  })
                }
              >
                {t('candidates.take-over', { name: one.name })}
              </Button>
            ))}
          </>
        ) : undefined
      }
    >
      {started ? (
        <TrackRecordForm
          candidate={candidate}
          started={started}
          onClose={() => setStarted(undefined)}
          onDone={() => {
            setStarted(undefined)
            refresh()
          }}
        />
      ) : null}
      {trackRecords.length > 0 ? (
        <ListRows
          label={t('candidates.track-record')}
          rows={trackRecords}
          columns={[
            { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
            { header: t('columns.state'), kind: 'text', value: ({ outcome }) => t(`candidates.outcome-${outcome}`) },
            { header: t('columns.from-year'), kind: 'number', value: ({ fromYear }) => fromYear },
            { header: t('columns.to-year'), kind: 'number', value: ({ toYear }) => toYear },
            { header: t('columns.who'), kind: 'text', value: ({ partners }) => partners },
            { header: t('columns.reason'), kind: 'text', value: ({ reason }) => reason },
            { header: t('columns.source'), kind: 'text', value: ({ source }) => source },
          ]}
        >
          {trackRecords.map((one) => (
            <RecordRow key={one.id} candidate={candidate} one={one} canWork={canWork} onDone={refresh} />
          ))}
        </ListRows>
      ) : null}
      {canWork ? (
        <TakenAway
          items={candidate.removedRecords.map(({ id, title, removedAt }) => ({ key: id, title, at: removedAt }))}
          bringBack={(recordId) =>
            candidatesClient.call.restoreTrackRecord({ spaceId: candidate.spaceId, id: candidate.id, recordId })
          }
          onDone={refresh}
        />
      ) : null}
    </Section>
  )
}

type RowProps = Props & { readonly one: CandidateInFull['trackRecords'][number]; readonly onDone: () => void }

function RecordRow({ candidate, one, canWork, onDone }: RowProps) {
  const t = useText()
  const undo = useUndo()
  const place = { spaceId: candidate.spaceId, id: candidate.id, recordId: one.id }
  const restore = useAction<void, unknown>({ run: () => candidatesClient.call.restoreTrackRecord(place), onDone })
  const remove = useAction<void, unknown>({
    run: () => candidatesClient.call.removeTrackRecord(place),
    onDone: () => {
      onDone()
      undo({ sentence: t('candidates.record-removed', { name: one.title }), undo: () => restore.send() })
    },
  })
  const years = [one.fromYear, one.toYear].filter((year) => year !== null).join('–')
  return (
    <ListRow
      title={<bdi>{one.title}</bdi>}
      state={<StateBadge tone={tones[one.outcome]}>{t(`candidates.outcome-${one.outcome}`)}</StateBadge>}
      details={
        <>
          {[years, one.partners].filter(Boolean).map((fact) => `${fact} · `)}
          <bdi>{one.reason}</bdi>
          {one.source ? ` (${one.source})` : ''}
        </>
      }
      actions={
        canWork ? (
          <Button variant="subtle" size="xs" loading={remove.pending} onClick={() => remove.send()}>
            {t('candidates.remove')}
          </Button>
        ) : undefined
      }
    />
  )
}
