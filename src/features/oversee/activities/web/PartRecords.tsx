import type { Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The records of the product that tell a part: what is changed there is changed here. */
export function PartRecords({ spaceId, part }: { readonly spaceId: string; readonly part: Part }) {
  const t = useText()
  return (
    <>
      {part.objectiveId ? (
        <TextLink to="/partnerships/$spaceId/objectives/$id" params={{ spaceId, id: part.objectiveId }}>
          {t('activities.objective')}
        </TextLink>
      ) : null}
      {part.measures.map(({ id, name }) => (
        <TextLink key={id} to="/partnerships/$spaceId/measures/$id" params={{ spaceId, id }}>
          <bdi>{name}</bdi>
        </TextLink>
      ))}
    </>
  )
}
