import { Button } from '@mantine/core'
import { Navigate } from '@tanstack/react-router'
import { useInstallation } from '#src/core/accounts/web/useInstallation.ts'
import { useActing } from '#src/core/acting/web/acting-seat.ts'
import { useMe } from '#src/core/people/web/useMe.ts'
import { useLookAround } from '#src/features/oversee/sample/web/useSample.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { RoutePending } from '../RoutePending.tsx'
import { FirstChoice } from './FirstChoice.tsx'
import classes from './first.module.css'
import { TwoThreads } from './TwoThreads.tsx'

/** What somebody sees who has just started it, or was told of it. */
export function FirstPage() {
  const t = useText()
  const me = useMe()
  const { seatId } = useActing()
  const installation = useInstallation().data
  const look = useLookAround()
  if (me.data) return <Navigate to="/today" replace />
  // Nobody has acted in this browser: it need not be waited for who is signed in.
  if (me.isPending && seatId !== undefined) return <RoutePending />
  return (
    <div className={classes.page}>
      <header className={classes.promise}>
        <h1>{t('door.promise')}</h1>
        <p>{t('door.promise-sentence')}</p>
      </header>
      <TwoThreads />
      <div className={classes.choices}>
        <FirstChoice colour={1} title={t('door.set-up')} sentence={t('door.set-up-sentence')}>
          <ButtonLink to="/sign-up">{t('organisations.set-up')}</ButtonLink>
        </FirstChoice>
        {installation?.sample ? (
          <FirstChoice colour={2} title={t('door.sample')} sentence={t('door.sample-sentence')}>
            <Button variant="outline" loading={look.pending} onClick={() => look.send(undefined)}>
              {t('door.look-around')}
            </Button>
          </FirstChoice>
        ) : null}
      </div>
      {look.problem ? <ErrorState error={look.problem} /> : null}
      <p className={classes.here}>
        {t.rich('accounts.has-account', undefined, { a: (words) => <TextLink to="/sign-in">{words}</TextLink> })}
      </p>
    </div>
  )
}
