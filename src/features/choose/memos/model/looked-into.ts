import type { Block } from '#src/exchange/document/document.ts'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import type { MemoMatter, MemoWords } from '#src/features/choose/memos/model/memo.ts'

/** What is known of those who came to due diligence, and of who was chosen. */
export function candidatesOf(matter: MemoMatter, words: MemoWords): Block[] {
  const { t } = words
  const looked = matter.candidates.filter(
    (one) =>
      one.stage !== 'dropped' &&
      (one.trackRecords.length > 0 || matter.checks.some(({ candidateId }) => candidateId === one.id)),
  )
  return looked.flatMap((one): Block[] => {
    const checks = matter.checks.filter(({ candidateId }) => candidateId === one.id)
    return [
      { kind: 'heading', text: one.name },
      ...(one.about ? [{ kind: 'text' as const, text: one.about }] : []),
      ...(one.trackRecords.length > 0
        ? [
            { kind: 'text' as const, text: t('candidates.track-record') },
            { kind: 'list' as const, items: one.trackRecords.map((record) => trackLine(record, words)) },
          ]
        : []),
      ...(checks.length > 0
        ? [
            { kind: 'text' as const, text: t('diligence.title') },
            { kind: 'list' as const, items: checks.map((check) => checkLine(check, words)) },
          ]
        : []),
    ]
  })
}

function trackLine(
  { title, outcome, reason, fromYear, toYear }: CandidateInFull['trackRecords'][number],
  { t }: MemoWords,
): string {
  const years = [fromYear, toYear].filter((year) => year !== null).join('–')
  return [`${title}${years ? ` (${years})` : ''}: ${t(`candidates.outcome-${outcome}`)}`, reason].filter(Boolean).join('. ')
}

function checkLine({ area, promised: { title }, outcome, finding }: CheckInFull, { t }: MemoWords): string {
  const state = outcome ? t(`diligence.outcome-${outcome}`) : t('diligence.open')
  return [`${t(`diligence.area-${area}`)}: ${title}: ${state}`, finding].filter(Boolean).join('. ')
}
