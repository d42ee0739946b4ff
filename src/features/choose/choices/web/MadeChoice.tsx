import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import type { SelectionInFull } from '#src/features/choose/selections/api.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly selection: SelectionInFull; readonly candidates: readonly CandidateInFull[] }

/** What was decided, by whom, and why. */
export function MadeChoice({ selection, candidates }: Props) {
  const t = useText()
  const formats = useFormats()
  const { endedAt, endedBy, endedHow, endedReason, chosenId, partnershipId, people } = selection
  if (!endedAt) return null
  const name = candidates.find((one) => one.id === chosenId)?.name ?? ''
  const by = people.find((one) => one.seatId === endedBy)?.name ?? ''
  const values = { name: isolated(name), by: isolated(by), day: formats.date(endedAt) }
  return (
    <Section
      title={t('choices.decided')}
      sentence={t(endedHow === 'chosen' ? 'choices.chosen-sentence' : 'choices.nobody-sentence', values)}
      actions={
        partnershipId ? (
          <TextLink to="/partnerships/$spaceId" params={{ spaceId: partnershipId }}>
            {t('choices.to-partnership')}
          </TextLink>
        ) : undefined
      }
    >
      <p style={{ whiteSpace: 'pre-line', maxInlineSize: 'var(--measure)', margin: 0 }}>
        <bdi>{endedReason}</bdi>
      </p>
    </Section>
  )
}
