import type { CommitmentRecord } from '#src/core/commitments/web/useCommitments.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly commitment: CommitmentRecord }

/** How it stands, as one sentence: "Nordwind owes this to Kaito Labs by Friday, 12 March." */
export function StandingSentence({ spaceId, commitment }: Props) {
  const t = useText()
  const formats = useFormats()
  const sides = useSides(spaceId)
  const nameOf = (id: string) => sides.get(id)?.name ?? t('parties.former')
  const { standing, owedBy, owedTo, dueDay, expectedOn, keptOn, workingDaysLate } = commitment
  return t.rich(`commitments.says-${standing}`, {
    from: nameOf(owedBy),
    to: formats.list(owedTo.map(nameOf)),
    day: formats.day(dueDay, 'long'),
    expected: expectedOn ? formats.day(expectedOn, 'long') : '',
    kept: keptOn ? formats.day(keptOn, 'long') : '',
    days: workingDaysLate,
  })
}
