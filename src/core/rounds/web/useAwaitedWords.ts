import { useCircle } from '#src/core/audiences/web/circle.ts'
import type { RoundRecord } from '#src/core/rounds/web/useRounds.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Who is complete and who is not: all that anybody knows before the reveal. */
export function useAwaitedWords(): (round: Pick<RoundRecord, 'progress'>) => string {
  const t = useText()
  const formats = useFormats()
  const { sides } = useCircle()
  const names = (progress: RoundRecord['progress']) =>
    formats.list(progress.map(({ organisationId }) => isolated(sides.get(organisationId)?.name ?? t('parties.former'))))
  return ({ progress }) => {
    const complete = progress.filter((one) => one.complete)
    const awaited = progress.filter((one) => !one.complete)
    if (progress.length === 0) return ''
    if (awaited.length === 0) return t('rounds.all-complete')
    if (complete.length === 0) return t('rounds.none-complete', { count: progress.length, name: names(awaited) })
    // A dozen names would not be read: the fewer of the two are named.
    if (complete.length + awaited.length > 4)
      return t('rounds.some-complete', { complete: complete.length, of: progress.length })
    return t('rounds.complete-and-not', {
      complete: names(complete),
      count: complete.length,
      awaited: names(awaited),
      missing: awaited.length,
    })
  }
}
