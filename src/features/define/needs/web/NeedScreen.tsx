import { type ReactNode, useState } from 'react'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { NeedEvidence } from '#src/features/define/needs/web/NeedEvidence.tsx'
import { NeedForm } from '#src/features/define/needs/web/NeedForm.tsx'
import { NeedOptions } from '#src/features/define/needs/web/NeedOptions.tsx'
import { NeedShares } from '#src/features/define/needs/web/NeedShares.tsx'
import { NeedState } from '#src/features/define/needs/web/NeedState.tsx'
import { type NeedTask, NeedTasks } from '#src/features/define/needs/web/NeedTasks.tsx'
import classes from '#src/features/define/needs/web/needs.module.css'
import { type NeedInFull, useNeed } from '#src/features/define/needs/web/useNeeds.ts'
import { useNeedWords } from '#src/features/define/needs/web/useNeedWords.ts'
import common from '#src/ui/design/common.module.css'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly id: string; readonly children?: ReactNode }

/** One need: what is missing, the ways to meet it, what was decided and why, and who else may read of it. */
export function NeedScreen({ spaceId, id, children }: Props) {
  const { data, error, refetch } = useNeed(spaceId, id)
  return (
    <Page>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data && !error ? <Open need={data}>{children}</Open> : null}
    </Page>
  )
}

function Open({ need, children }: { readonly need: NeedInFull; readonly children: ReactNode }) {
  const t = useText()
  const formats = useFormats()
  const words = useNeedWords()
  const [task, setTask] = useState<NeedTask>()
  const { spaceId, decision, ending } = need
  const sentence = ending
    ? t(`needs.ended-${ending.how}-sentence`, { day: formats.date(ending.at), reason: isolated(ending.reason) })
    : decision
      ? t(`needs.decided-${decision.way}`, { day: formats.date(decision.at), reason: isolated(decision.reason) })
      : t('needs.undecided-sentence', { count: need.options.length })
  if (task === 'change') return <NeedForm spaceId={spaceId} need={need} onClose={() => setTask(undefined)} />
  return (
    <>
      <PageHeader
        above={<TextLink to="/organisation/needs">{t('needs.title')}</TextLink>}
        title={need.title}
        sentence={sentence}
        facts={
          <>
            <NeedState need={need} />
            <span>{words.kind(need.kind)}</span>
            <span>{t(`needs.urgency-${need.urgency}`)}</span>
            {need.wantedBy ? <span>{t('needs.until', { day: formats.day(need.wantedBy) })}</span> : null}
            <HomeChip />
          </>
        }
      />
      <NeedTasks need={need} task={task} onTask={setTask} />
      {need.problem || need.purpose ? (
        <Section title={t('needs.why')}>
          {need.problem ? <Said text={need.problem} /> : null}
          {need.purpose ? (
            <div>
              <h3 className={classes.small}>{t('needs.field-purpose')}</h3>
              <Said text={need.purpose} />
            </div>
          ) : null}
        </Section>
      ) : null}
      <NeedOptions need={need} onAdd={() => setTask('change')} />
      {children}
      <NeedEvidence need={need} />
      <NeedShares need={need} />
    </>
  )
}

const Said = ({ text }: { readonly text: string }) => (
  <p className={common.written}>
    <bdi>{text}</bdi>
  </p>
)
