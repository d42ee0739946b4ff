import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { useText } from '#src/ui/text/useText.tsx'

const soon = 90

/** What matters of all of them, in words: who needs care and why, what must be watched, where notice is near. */
export function usePortfolioSentence(
  entries: readonly Entry[],
  { today, invitations }: { today: string; invitations: number },
): string {
  const t = useText()
  const present = entries.filter(({ standing }) => standing !== 'former')
  const care = present.filter(({ health }) => health === 'care')
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + soon * 86_400_000).toISOString().slice(0, 10)
  const notices = present.filter(({ noticeOn }) => noticeOn !== undefined && noticeOn >= today && noticeOn <= until).length
  const said = [
    invitations > 0 ? t('portfolio.sentence-invitations', { count: invitations }) : '',
    careSentence(),
    ...why(),
    count('watch') > 0 ? t('portfolio.sentence-watch', { count: count('watch') }) : '',
    count('unmeasured') > 0 ? t('portfolio.sentence-unmeasured', { count: count('unmeasured') }) : '',
    notices > 0 ? t('portfolio.sentence-notice', { count: notices, days: soon }) : '',
  ]
  return said.filter((one) => one !== '').join(' ')

  function count(health: Entry['health']): number {
    return present.filter((entry) => entry.health === health).length
  }

  function careSentence(): string {
    const seen = present.filter(({ health }) => health !== 'unseen').length
    if (seen === 0) return t('portfolio.sentence-unseen', { count: present.length })
    if (care.length === 0) return t('portfolio.sentence-sound', { count: seen })
    return t('portfolio.sentence-care', { care: care.length, all: seen })
  }

  function why(): readonly string[] {
    const late = care.filter(({ figures }) => (figures?.late ?? 0) > 0).length
    const off = care.filter(({ figures }) => (figures?.offTarget ?? 0) > 0).length
    return [
      late > 0 ? t('portfolio.sentence-late', { count: late }) : '',
      off > 0 ? t('portfolio.sentence-off', { count: off }) : '',
    ]
  }
}
