import { awaitsMe, todayIn, weekFrom } from '#src/core/commitments/web/urgency.ts'
import type { CommitmentPage } from '#src/core/commitments/web/useCommitments.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** "Three commitments are due this week; one is late. Two wait for your answer." */
export function CommitmentsSentence({ page }: { readonly page: CommitmentPage }) {
  const t = useText()
  const { timeZone } = useLocale()
  const near = weekFrom(todayIn(timeZone))
  const { commitments } = page
  if (commitments.length === 0) return t('commitments.nothing-owed')
  const late = commitments.filter(({ standing }) => standing === 'late').length
  const week = commitments.filter(
    ({ state, standing, dueDay }) => state === 'accepted' && standing !== 'late' && standing !== 'lapsed' && dueDay <= near,
  ).length
  const yours = commitments.filter(awaitsMe).length
  return (
    <>
      {t.rich('commitments.sentence', { late, week })}{' '}
      {yours > 0 ? t.rich('commitments.sentence-yours', { count: yours }) : null}
    </>
  )
}
