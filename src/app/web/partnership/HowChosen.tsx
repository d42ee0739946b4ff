import { useMySeat } from '#src/core/people/web/useMe.ts'
import { useSelections } from '#src/features/choose/selections/web/useSelections.ts'
import { WhoSees } from '#src/features/choose/selections/web/WhoSees.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** How this partner was chosen: for the organisation that chose, and nobody else. */
export function HowChosen({ spaceId }: { readonly spaceId: string }) {
  const seat = useMySeat()
  return seat ? <Chosen home={seat.organisation.id} spaceId={spaceId} /> : null
}

function Chosen({ home, spaceId }: { readonly home: string; readonly spaceId: string }) {
  const t = useText()
  const formats = useFormats()
  const selection = useSelections(home).data?.find(({ partnershipId }) => partnershipId === spaceId)
  if (!selection) return null
  return (
    <Section
      title={t('selections.how-chosen')}
      sentence={t('selections.how-chosen-sentence', { day: formats.date(selection.endedAt ?? selection.startedAt) })}
      aside={<WhoSees kind="organisation" />}
      actions={
        <ButtonLink
          variant="outline"
          to="/organisation/selections/$selectionId/decision"
          params={{ selectionId: selection.id }}
        >
          {t('selections.to-decision')}
        </ButtonLink>
      }
    >
      <p style={{ whiteSpace: 'pre-line', maxInlineSize: 'var(--measure)', margin: 0 }}>
        <bdi>{selection.endedReason}</bdi>
      </p>
    </Section>
  )
}
