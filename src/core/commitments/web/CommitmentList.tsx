import { CommitmentRow } from '#src/core/commitments/web/CommitmentRow.tsx'
import classes from '#src/core/commitments/web/commitments.module.css'
import { groupByUrgency, todayIn } from '#src/core/commitments/web/urgency.ts'
import { useCommitmentColumns } from '#src/core/commitments/web/useCommitmentColumns.ts'
import { type CommitmentFilters, type CommitmentPage, listEveryCommitment } from '#src/core/commitments/web/useCommitments.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { GroupRows, RowGroups } from '#src/ui/list/RowGroups.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly page: CommitmentPage; readonly filters: CommitmentFilters }

/** What is open, grouped by how soon it needs somebody; what is settled, as it came. Walked by keyboard from the first to the last. */
export function CommitmentList({ spaceId, page, filters }: Props) {
  const t = useText()
  const { timeZone } = useLocale()
  const columns = useCommitmentColumns(spaceId)
  if (page.commitments.length === 0) return <NoCommitments spaceId={spaceId} filters={filters} />
  const rows = (commitments: CommitmentPage['commitments']) =>
    commitments.map((commitment) => <CommitmentRow key={commitment.id} spaceId={spaceId} commitment={commitment} />)
  const every = () => listEveryCommitment(spaceId, filters)
  const name = `${t('commitments.title')} – ${t(filters.view === 'open' ? 'commitments.open' : 'commitments.settled')}`
  if (filters.view === 'settled')
    return (
      <ListRows label={t('commitments.settled')} name={name} rows={every} columns={columns}>
        {rows(page.commitments)}
      </ListRows>
    )
  const inOrder = (all: CommitmentPage['commitments']) =>
    groupByUrgency(all, todayIn(timeZone)).flatMap(({ commitments }) => commitments)
  const groups = groupByUrgency(page.commitments, todayIn(timeZone))
  return (
    <RowGroups label={t('commitments.open')} name={name} rows={async () => inOrder(await every())} columns={columns}>
      {groups.map(({ urgency, commitments }) => (
        <section key={urgency}>
          <h3 className={classes.group}>{t(`commitments.urgency-${urgency}`)}</h3>
          <GroupRows label={t(`commitments.urgency-${urgency}`)}>{rows([...commitments])}</GroupRows>
        </section>
      ))}
      {page.next === null ? null : <p>{t('commitments.more')}</p>}
    </RowGroups>
  )
}

function NoCommitments({ spaceId, filters }: { readonly spaceId: string; readonly filters: CommitmentFilters }) {
  const t = useText()
  const { you } = useOpenPartnership(spaceId)
  if (filters.search !== '' || filters.owedBy !== '')
    return <EmptyState drawing="search" sentence={t('commitments.nothing-found')} />
  if (filters.view === 'settled') return <EmptyState drawing="list" sentence={t('commitments.nothing-settled')} />
  return (
    <EmptyState
      drawing="list"
      sentence={t('commitments.empty')}
      action={
        you.writes ? (
          <ButtonLink to="/partnerships/$spaceId/commitments/new" params={{ spaceId }}>
            {t('commitments.propose')}
          </ButtonLink>
        ) : undefined
      }
    />
  )
}
