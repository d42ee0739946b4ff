import { Button } from '@mantine/core'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { InviteOrganisation } from '#src/features/oversee/activities/web/InviteOrganisation.tsx'
import { PartGroup } from '#src/features/oversee/activities/web/PartGroup.tsx'
import { groupOf, partGroups } from '#src/features/oversee/activities/web/part-groups.ts'
import { type Activity, activitiesClient } from '#src/features/oversee/activities/web/useActivities.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { Facts } from '#src/ui/list/Facts.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

/** An activity, group by group, and the file that it is. */
export function ActivityParts({ activity }: { readonly activity: Activity }) {
  const t = useText()
  const { identifier, file, importedAt, changed, attributes, audienceId, spaceId } = activity
  return (
    <>
      <Section
        title={identifier}
        aside={<AudienceChip spaceId={spaceId} audienceId={audienceId} />}
        sentence={t(changed ? 'activities.changed' : 'activities.as-brought')}
        actions={<SaveFile activity={activity} />}
      >
        <Facts
          facts={[
            { name: t('activities.file'), value: file },
            { name: t('activities.brought'), value: <DateTime instant={importedAt} /> },
            { name: t('activities.language'), value: attributes['xml:lang'] },
            { name: t('activities.currency'), value: attributes['default-currency'] },
          ]}
        />
      </Section>
      {[...partGroups.map(({ key }) => key), 'further' as const].map((group) => (
        <PartGroup
          key={group}
          activity={activity}
          group={group}
          parts={activity.parts.filter(({ kind }) => groupOf(kind) === group)}
          beside={group === 'organisations' ? <InviteOrganisation spaceId={spaceId} /> : undefined}
        />
      ))}
    </>
  )
}

function SaveFile({ activity: { spaceId, id, identifier } }: { readonly activity: Activity }) {
  const t = useText()
  const problemText = useProblemText()
  const fetchFile = useAction({
    run: () => activitiesClient.call.export({ spaceId, id }),
    onDone: (file) => saveFile(file instanceof File && file.name !== '' ? file.name : `${identifier}.xml`, file),
  })
  return (
    <>
      <Button variant="outline" loading={fetchFile.pending} onClick={() => fetchFile.send(undefined)}>
        {t('activities.save-file')}
      </Button>
      {fetchFile.problem ? <p role="alert">{problemText(fetchFile.problem)}</p> : null}
    </>
  )
}
