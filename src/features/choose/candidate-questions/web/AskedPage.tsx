import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { AskedForm } from '#src/features/choose/candidate-questions/web/AskedForm.tsx'
import { type Asked, useAskedPage } from '#src/features/choose/candidate-questions/web/useCandidateQuestions.ts'
import { toProblem } from '#src/ui/api/problem.ts'
import common from '#src/ui/design/common.module.css'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './candidate-questions.module.css'

/** What a candidate is asked, answered here once, without an account. */
export function AskedPage() {
  const { token } = useParams({ from: '/door/asked/$token' })
  const { data, error, refetch } = useAskedPage(token)
  const [doneFor, setDoneFor] = useState<string>()
  return (
    <Page width="narrow">
      {error ? <Unreadable error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data && doneFor === undefined ? (
        data.asked && data.state === 'open' ? (
          <Question token={token} asked={data.asked} onDone={() => setDoneFor(data.asked?.organisation ?? '')} />
        ) : (
          <Closed state={data.state === 'open' ? 'over' : data.state} />
        )
      ) : null}
      {doneFor === undefined ? null : <Done organisation={doneFor} />}
    </Page>
  )
}

function Question({ token, asked, onDone }: { readonly token: string; readonly asked: Asked; readonly onDone: () => void }) {
  const t = useText()
  const formats = useFormats()
  const { organisation, colour, person, candidate, title, message, expiresAt } = asked
  const names = { person: isolated(person), organisation: isolated(organisation), candidate: isolated(candidate) }
  return (
    <>
      <PageHeader
        above={<SideName side={{ name: organisation, colour }} />}
        title={t('candidate-questions.page-title')}
        thread={<ColourThread colours={[colour]} />}
        sentence={t('candidate-questions.page-sentence', names)}
      />
      {title === null ? null : <p>{t('candidate-questions.page-about', { title: isolated(title) })}</p>}
      {message === '' ? null : (
        <blockquote className={classes.message}>
          <bdi>{message}</bdi>
        </blockquote>
      )}
      <p>{t('candidate-questions.page-seal', names)}</p>
      <AskedForm token={token} asked={asked} onDone={onDone} />
      <p className={common.quiet}>{t('candidate-questions.page-until', { day: formats.date(expiresAt, 'long') })}</p>
    </>
  )
}

function Unreadable({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useText()
  const isNowhere = toProblem(error).code === 'not-found'
  return (
    <>
      <PageHeader title={t('answer-links.gone-title')} sentence={isNowhere ? t('answer-links.gone') : undefined} />
      {isNowhere ? null : <ErrorState error={error} onRetry={onRetry} />}
    </>
  )
}

function Closed({ state }: { readonly state: 'used' | 'expired' | 'over' }) {
  const t = useText()
  return <PageHeader title={t(`candidate-questions.page-${state}`)} sentence={t(`candidate-questions.page-${state}-help`)} />
}

function Done({ organisation }: { readonly organisation: string }) {
  const t = useText()
  return (
    <div role="status">
      <PageHeader
        title={t('candidate-questions.page-done')}
        sentence={t('candidate-questions.page-done-help', { organisation: isolated(organisation) })}
      />
    </div>
  )
}
