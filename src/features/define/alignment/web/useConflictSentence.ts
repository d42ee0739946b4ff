import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { FoundConflict } from '#src/features/define/alignment/web/useAlignments.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What was found between two parties, as a sentence that names both and says what each said. */
export function useConflictSentence(spaceId: string): (conflict: FoundConflict) => string {
  const t = useText()
  const formats = useFormats()
  const { parties } = useOpenPartnership(spaceId)
  const nameOf = (id: string) =>
    isolated(parties.find((party) => party.organisationId === id)?.shortName ?? t('parties.former'))
  return ({ kind, parties: [first, second], values }) => {
    const said = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? formats.number(value, { maximumFractionDigits: 2 }) : isolated(value),
      ]),
    )
    const words = { ...said, one: nameOf(first), other: nameOf(second) }
    if (kind === 'apart') return t(`alignment.found-${values.of === 'horizon' ? 'horizon' : 'target'}`, words)
    if (kind === 'direction' && values.measure === '') return t('alignment.found-direction-unnamed', words)
    return t(`alignment.found-${kind}`, words)
  }
}
