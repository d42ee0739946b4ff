import { groupByUrgency, todayIn } from '#src/core/commitments/web/urgency.ts'
import { type CommitmentFilters, type CommitmentRecord, listEveryCommitment } from '#src/core/commitments/web/useCommitments.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly filters: CommitmentFilters }

/** The commitments as the filters leave them, all pages of them. */
export function CommitmentsDownload({ spaceId, filters }: Props) {
  const t = useText()
  const { formats, timeZone } = useLocale()
  const sides = useSides(spaceId)
  const { members } = useOpenPartnership(spaceId)
  const partyName = (id: string) => sides.get(id)?.name ?? t('parties.former')
  const standing = ({ standing: of, workingDaysLate, dueDay, expectedOn }: CommitmentRecord) =>
    t(`commitments.standing-${of}`, {
      days: workingDaysLate,
      day: formats.day(of === 'warned' && expectedOn ? expectedOn : dueDay),
    })
  // As they stand on the screen: what is open by how soon it needs somebody.
  const inOrder = (all: readonly CommitmentRecord[]) =>
    filters.view === 'settled' ? all : groupByUrgency(all, todayIn(timeZone)).flatMap(({ commitments }) => commitments)
  const toRow = (one: CommitmentRecord) => ({
    title: one.title,
    state: standing(one),
    due: one.dueDay,
    from: partyName(one.owedBy),
    to: formats.list(one.owedTo.map(partyName)),
    owner: members.find(({ seatId }) => seatId === one.ownerSeat)?.name ?? null,
    clause: one.clause,
    details: one.details,
    kept: one.keptOn,
    renegotiated: one.renegotiated,
    changed: one.changedAt,
  })
  return (
    <DownloadMenu
      name={`${t('commitments.title')} – ${t(filters.view === 'open' ? 'commitments.open' : 'commitments.settled')}`}
      columns={[
        { id: 'title', name: t('columns.title'), kind: 'text' },
        { id: 'state', name: t('columns.state'), kind: 'text' },
        { id: 'due', name: t('columns.due'), kind: 'date' },
        { id: 'from', name: t('columns.owed-by'), kind: 'text' },
        { id: 'to', name: t('columns.owed-to'), kind: 'text' },
        { id: 'owner', name: t('columns.owner'), kind: 'text' },
        { id: 'clause', name: t('columns.clause'), kind: 'text' },
        { id: 'details', name: t('columns.details'), kind: 'text' },
        { id: 'kept', name: t('columns.kept-on'), kind: 'date' },
        { id: 'renegotiated', name: t('columns.renegotiated'), kind: 'number' },
        { id: 'changed', name: t('columns.changed'), kind: 'time' },
      ]}
      rows={async () => inOrder(await listEveryCommitment(spaceId, filters)).map(toRow)}
    />
  )
}
