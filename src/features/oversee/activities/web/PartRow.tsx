import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PartEditor } from '#src/features/oversee/activities/web/PartEditor.tsx'
import { PartRecords } from '#src/features/oversee/activities/web/PartRecords.tsx'
import { describePart } from '#src/features/oversee/activities/web/part-words.ts'
import { type Activity, activitiesClient, type Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { usePartRole } from '#src/features/oversee/activities/web/usePartRole.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './activities.module.css'

type Props = { readonly activity: Activity; readonly part: Part }

/** One part of an activity: what it says, what holds it, and how it is changed. */
export function PartRow({ activity, part }: Props) {
  const { language } = useLocale()
  const [isEditing, setEditing] = useState(false)
  const role = usePartRole(part)
  const { title, url, facts } = describePart(part.element, language)
  if (isEditing)
    return (
      <li>
        <PartEditor activity={activity} kind={part.kind} part={part} onClose={() => setEditing(false)} />
      </li>
    )
  const words = <bdi>{title}</bdi>
  return (
    <ListRow
      title={
        url ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        ) : (
          words
        )
      }
      state={role}
      details={
        <span className={classes.facts}>
          {facts.map(({ name, value }) => (
            <span key={`${name} ${value}`} className={classes.fact}>
              <code className={classes.code}>{name}</code> <bdi>{value}</bdi>
            </span>
          ))}
          <PartRecords spaceId={activity.spaceId} part={part} />
        </span>
      }
      actions={
        activity.you.changes && part.id !== null ? (
          <PartActions activity={activity} part={part} title={title} onEdit={() => setEditing(true)} />
        ) : undefined
      }
    />
  )
}

function PartActions({ activity, part, title, onEdit }: Props & { readonly title: string; readonly onEdit: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const problemText = useProblemText()
  const { spaceId, id } = activity
  const remove = useAction({
    run: () => activitiesClient.call.removePart({ spaceId, id, partId: part.id ?? '' }),
    onDone: () => void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === spaceId }),
  })
  const problem = remove.problem?.problems[0] ?? remove.problem
  return (
    <span className={classes.actions}>
      <Button variant="subtle" size="xs" onClick={onEdit} aria-label={t('activities.edit-part', { title: isolated(title) })}>
        {t('activities.edit')}
      </Button>
      <ConfirmInPlace
        label={t('activities.remove')}
        question={t('activities.remove-question', { title: isolated(title) })}
        confirm={t('activities.remove')}
        tone="bad"
        pending={remove.pending}
        onConfirm={() => remove.send(undefined)}
      />
      {problem ? <span role="alert">{problemText(problem)}</span> : null}
    </span>
  )
}
