import common from '#src/ui/design/common.module.css'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './door.module.css'

/** Before an invitation can be answered one must be somebody; afterwards one returns to it. */
export function EnterFirst({ next }: { readonly next: string }) {
  const t = useText()
  return (
    <div className={classes.answer}>
      <p>{t('door.enter-first')}</p>
      <div className={common.actions}>
        <ButtonLink to="/sign-up" search={{ next }}>
          {t('accounts.sign-up')}
        </ButtonLink>
        <ButtonLink to="/sign-in" search={{ next }} variant="outline">
          {t('accounts.sign-in')}
        </ButtonLink>
      </div>
      <p className={common.quiet}>{t('door.nothing-yet')}</p>
    </div>
  )
}
