import { useNeed } from '#src/features/define/needs/web/useNeeds.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** From a need that is to be met with a partner to the search for one. */
export function PartnerSearch({ spaceId, needId }: { readonly spaceId: string; readonly needId: string }) {
  const t = useText()
  const need = useNeed(spaceId, needId).data
  if (need?.decision?.way !== 'partner' || need.ending) return null
  return (
    <Section
      title={t('selections.from-need')}
      sentence={t('selections.from-need-sentence')}
      actions={
        <ButtonLink to="/organisation/selections" search={{ need: needId }}>
          {t('selections.start')}
        </ButtonLink>
      }
    />
  )
}
