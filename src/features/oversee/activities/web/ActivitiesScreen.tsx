import { ActivityParts } from '#src/features/oversee/activities/web/ActivityParts.tsx'
import { useActivities } from '#src/features/oversee/activities/web/useActivities.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What the partnership publishes in IATI: organisations, documents, places and everything that no other room shows. */
export function ActivitiesScreen({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const { data, error, refetch } = useActivities(spaceId)
  return (
    <Page>
      <PageHeader title={t('activities.room')} sentence={data && data.length > 0 ? t('activities.room-sentence') : undefined} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState lines={6} /> : null}
      {data?.length === 0 ? (
        <EmptyState
          sentence={t('activities.empty')}
          action={
            <ButtonLink to="/iati" variant="outline">
              {t('activities.import')}
            </ButtonLink>
          }
        />
      ) : null}
      {data?.map((activity) => (
        <ActivityParts key={activity.id} activity={activity} />
      ))}
    </Page>
  )
}
