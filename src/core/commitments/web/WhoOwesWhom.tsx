import type { CommitmentRecord } from '#src/core/commitments/web/useCommitments.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly commitment: Pick<CommitmentRecord, 'owedBy' | 'owedTo'> }

/** "Nordwind to Kaito Labs", with the sign of the one who owes. */
export function WhoOwesWhom({ spaceId, commitment }: Props) {
  const t = useText()
  const formats = useFormats()
  const sides = useSides(spaceId)
  const nameOf = (id: string) => sides.get(id)?.name ?? t('parties.former')
  const to = formats.list(commitment.owedTo.map(nameOf))
  return (
    <>
      <SideSign colour={sides.get(commitment.owedBy)?.colour ?? 7} size={11} />
      <bdi>{t('commitments.who', { from: nameOf(commitment.owedBy), to })}</bdi>
    </>
  )
}
