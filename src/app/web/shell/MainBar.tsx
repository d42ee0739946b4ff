import { useTodayCount } from '#src/features/oversee/today/web/useToday.ts'
import { BarLink } from '#src/ui/page/BarLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The places within reach of the thumb. */
export function MainBar({ spaceId }: { readonly spaceId: string | undefined }) {
  const t = useText()
  const waiting = useTodayCount()
  const today = (
    <BarLink to="/today" count={waiting}>
      {t('shell.today')}
    </BarLink>
  )
  if (spaceId === undefined)
    return (
      <>
        {today}
        <BarLink to="/portfolio">{t('shell.portfolio')}</BarLink>
        <BarLink to="/organisation" activeOptions={{ exact: true }}>
          {t('shell.organisation')}
        </BarLink>
      </>
    )
  const here = { params: { spaceId } }
  return (
    <>
      {today}
      <BarLink to="/partnerships/$spaceId" {...here} activeOptions={{ exact: true }}>
        {t('partnerships.overview')}
      </BarLink>
      <BarLink to="/partnerships/$spaceId/commitments" {...here}>
        {t('commitments.title')}
      </BarLink>
    </>
  )
}
