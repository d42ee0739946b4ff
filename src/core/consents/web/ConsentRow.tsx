import { ConsentAnswer } from '#src/core/consents/web/ConsentAnswer.tsx'
import type { Consent } from '#src/core/consents/web/useConsents.ts'
import { useConsentWords } from '#src/core/consents/web/useConsentWords.ts'
import { type Partnership, sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { useNow } from '#src/ui/time/useNow.ts'
import classes from './consents.module.css'

type Props = { readonly consent: Consent; readonly partnership: Partnership }

/** One decision: what, why, where every party stands, and the own answer. */
export function ConsentRow({ consent, partnership }: Props) {
  const t = useText()
  const formats = useFormats()
  const now = useNow()
  const words = useConsentWords(partnership)
  const { reason, askedAt, askedBy, awaitsYou } = consent
  const asker = partnership.members.find((member) => member.seatId === askedBy)
  const isOurs = asker?.organisationId === partnership.you.organisationId
  return (
    <ListRow
      title={words(consent)}
      state={awaitsYou ? <StateBadge tone="warn">{t('consents.awaits-you')}</StateBadge> : undefined}
      details={
        <span className={classes.details}>
          <span>{t('consents.asked', { when: formats.relative(askedAt, now) })}</span>
          {reason ? (
            <q>
              <bdi>{reason}</bdi>
            </q>
          ) : null}
          <Standing consent={consent} partnership={partnership} />
        </span>
      }
      actions={
        awaitsYou || (isOurs && partnership.you.binds) ? (
          <ConsentAnswer consent={consent} spaceId={partnership.id} isOurs={isOurs} />
        ) : undefined
      }
    />
  )
}

/** Where each party stands that was asked. */
function Standing({ consent, partnership }: Props) {
  const t = useText()
  const sides = sidesOf(partnership.parties)
  return (
    <span className={classes.standing}>
      {consent.askedOf.map((party) => {
        const side = sides.get(party)
        const answer = consent.answers.find((one) => one.organisationId === party)
        if (!side) return null
        return (
          <span key={party} className={classes.party}>
            <SideName side={side} quiet />
            {answer ? t(answer.agreed ? 'consents.agreed' : 'consents.declined') : t('consents.open')}
          </span>
        )
      })}
    </span>
  )
}
