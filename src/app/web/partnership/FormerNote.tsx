import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './partnership.module.css'

/** For a party that has left: what follows is how it was then. */
export function FormerNote({ partnership: { former, parties, you } }: { readonly partnership: Partnership }) {
  const t = useText()
  const formats = useFormats()
  if (!former) return null
  const own = parties.find((party) => party.organisationId === you.organisationId)?.shortName ?? ''
  return (
    <div className={classes.former}>
      <Icon name="lock" />
      <p>
        {t(former.how === 'left' ? 'partnerships.left' : 'partnerships.was-ended', {
          own,
          day: formats.date(former.leftAt, 'long'),
        })}{' '}
        {former.reason ? (
          <q>
            <bdi>{former.reason}</bdi>
          </q>
        ) : null}{' '}
        {t('partnerships.former-view')}
      </p>
    </div>
  )
}
