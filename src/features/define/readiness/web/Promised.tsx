import { Button } from '@mantine/core'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import {
  type Assessment,
  commitmentsClient,
  type HomeCommitment,
  useHomeCommitments,
} from '#src/features/define/readiness/web/useReadiness.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What is being done about what was found. */
export function Promised({ assessment: { spaceId, actions } }: { readonly assessment: Assessment }) {
  const t = useText()
  const seats = useSeats().data ?? []
  const all = useHomeCommitments(spaceId).data?.commitments ?? []
  const promised = all.filter(({ id }) => actions.some(({ commitmentId }) => commitmentId === id))
  if (promised.length === 0) return null
  return (
    <Section title={t('readiness.actions')}>
      <ListRows
        label={t('readiness.actions')}
        rows={promised}
        columns={[
          { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
          { header: t('columns.state'), kind: 'text', value: ({ standing }) => t(`readiness.standing-${standing}`) },
          {
            header: t('columns.owner'),
            kind: 'text',
            value: ({ ownerSeat }) => seats.find(({ id }) => id === ownerSeat)?.name,
          },
          { header: t('columns.due'), kind: 'date', value: ({ dueDay }) => dueDay },
        ]}
      >
        {promised.map((commitment) => (
          <PromisedRow key={commitment.id} spaceId={spaceId} commitment={commitment} />
        ))}
      </ListRows>
    </Section>
  )
}

const tones: Partial<Record<HomeCommitment['standing'], Tone>> = {
  late: 'bad',
  warned: 'warn',
  kept: 'good',
  'kept-late': 'good',
  'said-kept': 'accent',
}

function PromisedRow({ spaceId, commitment }: { readonly spaceId: string; readonly commitment: HomeCommitment }) {
  const t = useText()
  const formats = useFormats()
  const problemText = useProblemText()
  const refresh = useRefresh(spaceId)
  const owner = useSeats().data?.find((seat) => seat.id === commitment.ownerSeat)
  const { id, title, standing, dueDay, can } = commitment
  const say = useAction<void, unknown>({ run: () => commitmentsClient.call.sayKept({ spaceId, id }), onDone: refresh })
  const confirm = useAction<void, unknown>({ run: () => commitmentsClient.call.confirm({ spaceId, id }), onDone: refresh })
  const problem = say.problem ?? confirm.problem
  return (
    <ListRow
      title={<bdi>{title}</bdi>}
      state={<StateBadge tone={tones[standing] ?? 'quiet'}>{t(`readiness.standing-${standing}`)}</StateBadge>}
      details={
        <>
          {owner
            ? t('readiness.action-row', { name: isolated(owner.name), day: formats.day(dueDay) })
            : t('readiness.action-row-nobody', { day: formats.day(dueDay) })}
          {problem ? <span role="alert"> {problemText(problem)}</span> : null}
        </>
      }
      actions={
        can.includes('say-kept') ? (
          <Button size="xs" variant="outline" loading={say.pending} onClick={() => say.send()}>
            {t('readiness.say-done')}
          </Button>
        ) : can.includes('confirm') ? (
          <Button size="xs" variant="outline" loading={confirm.pending} onClick={() => confirm.send()}>
            {t('readiness.confirm-done')}
          </Button>
        ) : undefined
      }
    />
  )
}
