import type { ReactNode } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { ObjectiveLinks } from '#src/features/define/objectives/web/ObjectiveLinks.tsx'
import { ObjectiveQuestion } from '#src/features/define/objectives/web/ObjectiveQuestion.tsx'
import { ObjectiveState } from '#src/features/define/objectives/web/ObjectiveState.tsx'
import { ObjectiveTasks } from '#src/features/define/objectives/web/ObjectiveTasks.tsx'
import { ObjectiveVersions } from '#src/features/define/objectives/web/ObjectiveVersions.tsx'
import { Stakes } from '#src/features/define/objectives/web/Stakes.tsx'
import { useKindWords } from '#src/features/define/objectives/web/useKindWords.ts'
import { useObjectiveSentence } from '#src/features/define/objectives/web/useObjectiveSentence.ts'
import { type ObjectiveInFull, useObjective } from '#src/features/define/objectives/web/useObjectives.ts'
import common from '#src/ui/design/common.module.css'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly id: string; readonly children?: ReactNode }

/** One objective: what it is worth to each party, what it is reached by, how it came to be. */
export function ObjectiveScreen({ spaceId, id, children }: Props) {
  const { data, error, refetch } = useObjective(spaceId, id)
  return (
    <Page>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data && !error ? <Open objective={data}>{children}</Open> : null}
    </Page>
  )
}

function Open({ objective, children }: { readonly objective: ObjectiveInFull; readonly children: ReactNode }) {
  const t = useText()
  const formats = useFormats()
  const kindWords = useKindWords()
  const sentence = useObjectiveSentence(objective)
  const { spaceId, title, description, kind, horizon, audienceId } = objective
  return (
    <>
      <PageHeader
        above={
          <TextLink to="/partnerships/$spaceId/objectives" params={{ spaceId }}>
            {t('objectives.title')}
          </TextLink>
        }
        title={title}
        sentence={sentence}
        facts={
          <>
            <ObjectiveState objective={objective} />
            <span>{kindWords(kind)}</span>
            {horizon ? <span>{t('objectives.until', { day: formats.day(horizon) })}</span> : null}
            <AudienceChip spaceId={spaceId} audienceId={audienceId} />
          </>
        }
      />
      <ObjectiveQuestion objective={objective} />
      {description ? (
        <p className={common.written}>
          <bdi>{description}</bdi>
        </p>
      ) : null}
      <ObjectiveTasks objective={objective} />
      <Stakes objective={objective} />
      {children}
      <ObjectiveLinks objective={objective} />
      <ObjectiveVersions spaceId={spaceId} versions={objective.versions} />
    </>
  )
}
