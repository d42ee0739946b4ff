import { CommitmentRow } from '#src/core/commitments/web/CommitmentRow.tsx'
import classes from '#src/core/commitments/web/commitments.module.css'
import { groupByUrgency, todayIn } from '#src/core/commitments/web/urgency.ts'
import type { CommitmentFilters, CommitmentPage } from '#src/core/commitments/web/useCommitments.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { walkRows } from '#src/ui/list/walk-rows.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly page: CommitmentPage; readonly filters: CommitmentFilters }

/** What is open, grouped by how soon it needs somebody; what is settled, as it came. Walked by keyboard from the first to the last. */
export function CommitmentList({ spaceId, page, filters }: Props) {
  const t = useText()
  const { timeZone } = useLocale()
  if (page.commitments.length === 0) return <NoCommitments spaceId={spaceId} filters={filters} />
  const rows = (commitments: CommitmentPage['commitments']) =>
    commitments.map((commitment) => <CommitmentRow key={commitment.id} spaceId={spaceId} commitment={commitment} />)
  if (filters.view === 'settled') return <ListRows label={t('commitments.settled')}>{rows(page.commitments)}</ListRows>
  const groups = groupByUrgency(page.commitments, todayIn(timeZone))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys only move focus from the rows of one group to those of the next
    <div className={classes.groups} onKeyDown={walkRows}>
      {groups.map(({ urgency, commitments }) => (
        <section key={urgency}>
          <h3 className={classes.group}>{t(`commitments.urgency-${urgency}`)}</h3>
          <ul className={classes.rows} aria-label={t(`commitments.urgency-${urgency}`)}>
            {rows([...commitments])}
          </ul>
        </section>
      ))}
      {page.next === null ? null : <p>{t('commitments.more')}</p>}
    </div>
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
