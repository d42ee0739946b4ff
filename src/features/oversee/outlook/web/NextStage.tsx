import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { isMet } from '#src/features/oversee/outlook/model.ts'
import { StepLink } from '#src/features/oversee/outlook/web/StepLink.tsx'
import { type Step, useOutlook } from '#src/features/oversee/outlook/web/useOutlook.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What the next stage needs: what is missing first, each a step away from where it can be done. */
export function NextStage({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const stageName = useStageName()
  const { data, error, isPending, refetch } = useOutlook(spaceId)
  const missing = data?.steps.filter((step) => !isMet(step)) ?? []
  const next = data?.next ? stageName(data.next) : ''
  const words = { missing: missing.length, next }
  return (
    <Section
      title={next === '' ? t('outlook.title-last') : t('outlook.title', { next })}
      sentence={data ? t(next === '' ? 'outlook.missing-last' : 'outlook.missing', words) : undefined}
      aside={
        <TextLink to="/partnerships/$spaceId/settings" params={{ spaceId }}>
          {t('outlook.move')}
        </TextLink>
      }
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <LoadingState lines={3} /> : null}
      {missing.length > 0 ? (
        <ListRows
          label={t('outlook.missing-one')}
          rows={missing}
          columns={[
            { header: t('columns.title'), kind: 'text', value: ({ key }) => t(`outlook.step-${key}`) },
            { header: t('columns.value'), kind: 'number', value: ({ have }) => have },
            { header: t('columns.target'), kind: 'number', value: ({ of }) => of },
          ]}
        >
          {missing.map((step) => (
            <ListRow
              key={step.key}
              title={<StepLink step={step.key} spaceId={spaceId} />}
              state={
                <StateBadge tone="quiet" sign="circle">
                  <HaveOf step={step} />
                </StateBadge>
              }
            />
          ))}
        </ListRows>
      ) : null}
    </Section>
  )
}

function HaveOf({ step: { have, of } }: { readonly step: Step }) {
  const t = useText()
  return of > 1 ? t('outlook.have-of', { have, of }) : t('outlook.missing-one')
}
