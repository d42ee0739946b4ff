import { type CircleMember, useCircle } from '#src/core/audiences/web/circle.ts'
import { chooseInvitees, circleProblems, willShow } from '#src/core/rounds/model/inviting.ts'
import { usualFloor } from '#src/core/rounds/model/round.ts'
import { candidatesOf, type Opening, toInvitation } from '#src/core/rounds/web/opening.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly opening: Opening; readonly seeing: readonly CircleMember[] }

/** Before anything is sent: how many are asked, and what can be shown of it once all have answered. */
export function WillShow({ opening, seeing }: Props) {
  const t = useText()
  const formats = useFormats()
  const circle = useCircle()
  const { naming, voice, invited } = opening
  const floor = opening.floor === null || Number.isNaN(opening.floor) ? usualFloor : opening.floor
  const { invitees } = chooseInvitees(toInvitation(invited), candidatesOf(seeing))
  const parties = [...Map.groupBy(invitees, ({ organisationId }) => organisationId)]
  const nameOf = (id: string) => isolated(circle.sides.get(id)?.name ?? '')
  const alone = parties.filter(([, people]) => people.length === 1).map(([id]) => nameOf(id))
  const small = parties.filter(([, people]) => people.length < floor).map(([id]) => nameOf(id))
  const sizes = parties.map(([id, people]) => t('rounds.party-size', { party: nameOf(id), count: people.length }))
  const shown = willShow(invitees, floor)
  const isTooFew = circleProblems(invitees, { naming, voice: naming === 'anonymous' ? 'each' : voice, floor }).length > 0
  const says = () => {
    if (invitees.length === 0) return t('rounds.shows-nobody')
    if (naming === 'named') return t('rounds.shows-named')
    if (naming === 'by-party')
      return alone.length > 0 ? t('rounds.shows-by-party-alone', { parties: formats.list(alone) }) : t('rounds.shows-by-party')
    if (isTooFew) return t('rounds.shows-too-few', { floor, invited: invitees.length })
    if (shown === 'some-sides') return t('rounds.shows-some-sides', { floor, parties: formats.list(small) })
    return parties.length === 1
      ? t('rounds.shows-own', { floor })
      : t(`rounds.shows-${shown}`, { floor, parties: formats.list(small) })
  }
  const isNothing =
    invitees.length === 0 || (naming === 'anonymous' && (isTooFew || shown === 'nothing') && parties.length !== 1)
  return (
    <div className={classes.willShow} data-nothing={isNothing || (naming === 'anonymous' && isTooFew)} role="status">
      <Icon name={isNothing ? 'alert' : 'people'} />
      <div>
        <p>
          {invitees.length > 0 && sizes.length <= 6 ? t('rounds.are-asked', { sizes: formats.list(sizes, 'unit') }) : null}
          {sizes.length > 6 ? t('rounds.asked-many', { people: invitees.length, count: sizes.length, voice: 'each' }) : null}
        </p>
        <p>{says()}</p>
      </div>
    </div>
  )
}
