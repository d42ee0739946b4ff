import classes from '#src/core/measures/web/measures.module.css'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly parties: readonly string[] }

/** Who has to agree before it holds; or that nobody else has to. */
export function MustAgree({ spaceId, parties }: Props) {
  const t = useText()
  if (parties.length === 0) return <p className={common.quiet}>{t('measures.alone')}</p>
  return (
    <p className={classes.agree}>
      {t('measures.must-agree', { count: parties.length })}
      {parties.map((party) => (
        <PartyMark key={party} spaceId={spaceId} organisationId={party} />
      ))}
    </p>
  )
}
