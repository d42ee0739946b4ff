import { BarLink } from '#src/ui/page/BarLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The places within reach of the thumb. */
export function MainBar({ spaceId }: { readonly spaceId: string | undefined }) {
  const t = useText()
  if (spaceId === undefined)
    return (
      <>
        <BarLink to="/portfolio">{t('shell.portfolio')}</BarLink>
        <BarLink to="/organisation" activeOptions={{ exact: true }}>
          {t('shell.organisation')}
        </BarLink>
        <BarLink to="/settings">{t('shell.settings')}</BarLink>
      </>
    )
  const here = { params: { spaceId } }
  return (
    <>
      <BarLink to="/portfolio">{t('shell.portfolio')}</BarLink>
      <BarLink to="/partnerships/$spaceId" {...here} activeOptions={{ exact: true }}>
        {t('partnerships.overview')}
      </BarLink>
      <BarLink to="/partnerships/$spaceId/commitments" {...here}>
        {t('commitments.title')}
      </BarLink>
    </>
  )
}
