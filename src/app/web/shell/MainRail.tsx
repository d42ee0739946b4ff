import { useMe } from '#src/core/people/web/useMe.ts'
import { useTodayCount } from '#src/features/oversee/today/web/useToday.ts'
import { RailGroup } from '#src/ui/page/RailGroup.tsx'
import { RailLink } from '#src/ui/page/RailLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  /** A partnership is open: its rooms take the place of the organisation's, which are one step away. */
  readonly isFolded: boolean
}

export function MainRail({ isFolded }: Props) {
  const t = useText()
  const isOperator = useMe().data?.operator ?? false
  const waiting = useTodayCount()
  return (
    <RailGroup>
      <RailLink to="/today" count={waiting}>
        {t('shell.today')}
      </RailLink>
      <RailLink to="/portfolio">{t('shell.portfolio')}</RailLink>
      <RailLink to="/organisation" activeOptions={{ exact: true }}>
        {t('shell.organisation')}
      </RailLink>
      {isFolded ? null : (
        <>
          <RailLink to="/organisation/people">{t('shell.people')}</RailLink>
          <RailLink to="/organisation/needs">{t('shell.needs')}</RailLink>
          <RailLink to="/organisation/goals">{t('shell.goals')}</RailLink>
          <RailLink to="/organisation/readiness">{t('shell.readiness')}</RailLink>
          <RailLink to="/organisation/selections">{t('selections.title')}</RailLink>
          <RailLink to="/organisation/rounds">{t('shell.rounds')}</RailLink>
          <RailLink to="/organisation/data">{t('shell.data')}</RailLink>
        </>
      )}
      {isOperator ? <RailLink to="/operator">{t('shell.operator')}</RailLink> : null}
    </RailGroup>
  )
}
