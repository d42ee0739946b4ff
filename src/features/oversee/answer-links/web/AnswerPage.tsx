import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { AnswerThing } from '#src/features/oversee/answer-links/web/AnswerThing.tsx'
import { type LinkPage, type LinkThing, useAnswerLink } from '#src/features/oversee/answer-links/web/useAnswerLink.ts'
import { useThingWords } from '#src/features/oversee/answer-links/web/useThingWords.ts'
import { toProblem } from '#src/ui/api/problem.ts'
import common from '#src/ui/design/common.module.css'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './answer-links.module.css'

type Asked = { readonly token: string; readonly thing: LinkThing; readonly onDone: () => void }
/** How a round is answered is known to the screens of rounds. */
type Props = { readonly round: (asked: Asked) => ReactNode }

/** One thing, asked of one person by mail; answered here once, without an account. */
export function AnswerPage({ round }: Props) {
  const t = useText()
  const { token } = useParams({ from: '/door/answer/$token' })
  const link = useAnswerLink(token)
  const [isDone, setDone] = useState(false)
  if (link.error) {
    const isNowhere = toProblem(link.error).code === 'not-found'
    return (
      <Page width="narrow">
        <PageHeader title={t('answer-links.gone-title')} sentence={isNowhere ? t('answer-links.gone') : undefined} />
        {isNowhere ? null : <ErrorState error={link.error} onRetry={() => void link.refetch()} />}
      </Page>
    )
  }
  const page = link.data
  if (!page)
    return (
      <Page width="narrow">
        <LoadingState />
      </Page>
    )
  if (page.state !== 'open' || !page.thing || !page.acting)
    return <Closed state={page.state === 'open' ? 'over' : page.state} />
  if (isDone) return <Done organisation={page.acting.organisation} />
  const asked = { token, thing: page.thing, onDone: () => setDone(true) }
  return (
    <Page width="narrow">
      <Thing page={page} thing={page.thing} acting={page.acting} />
      {page.thing.kind === 'round' ? round(asked) : <AnswerThing {...asked} />}
      <Until expiresAt={page.expiresAt} />
    </Page>
  )
}

interface ThingProps {
  readonly page: LinkPage
  readonly thing: LinkThing
  readonly acting: NonNullable<LinkPage['acting']>
}

function Thing({ thing, acting }: ThingProps) {
  const t = useText()
  const words = useThingWords()(thing)
  return (
    <>
      <PageHeader
        above={<SideName side={{ name: acting.partnership, colour: acting.colour }} />}
        title={words.title}
        thread={<ColourThread colours={[acting.colour]} />}
        sentence={words.sentence}
      />
      {thing.details === '' ? null : (
        <blockquote className={classes.details}>
          <bdi>{thing.details}</bdi>
        </blockquote>
      )}
      <p className={classes.acting}>{t('answer-links.acting', { name: acting.name, organisation: acting.organisation })}</p>
    </>
  )
}

function Until({ expiresAt }: { readonly expiresAt: string | null }) {
  const t = useText()
  const formats = useFormats()
  if (expiresAt === null) return null
  return <p className={common.quiet}>{t('answer-links.until', { day: formats.date(expiresAt, 'long') })}</p>
}

function Closed({ state }: { readonly state: 'used' | 'expired' | 'over' }) {
  const t = useText()
  return (
    <Page width="narrow">
      <PageHeader title={t(`answer-links.${state}`)} sentence={t(`answer-links.${state}-help`)} />
    </Page>
  )
}

function Done({ organisation }: { readonly organisation: string }) {
  const t = useText()
  return (
    <Page width="narrow">
      <div role="status">
        <PageHeader title={t('answer-links.done')} sentence={t('answer-links.done-help', { organisation })} />
      </div>
    </Page>
  )
}
