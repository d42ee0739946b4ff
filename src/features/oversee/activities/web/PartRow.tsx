import { useState } from 'react'
import { PartEditor } from '#src/features/oversee/activities/web/PartEditor.tsx'
import { PartRecords } from '#src/features/oversee/activities/web/PartRecords.tsx'
import { describePart } from '#src/features/oversee/activities/web/part-words.ts'
import type { Activity, Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { useKindName } from '#src/features/oversee/activities/web/useKindName.ts'
import { usePartRole } from '#src/features/oversee/activities/web/usePartRole.ts'
import common from '#src/ui/design/common.module.css'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import classes from './activities.module.css'

type Props = {
  readonly activity: Activity
  readonly part: Part
  /** Among others, what it is has to be said. */
  readonly namesKind: boolean
}

/** One part of an activity: what it says, what holds it; opened, it can be written anew or taken away. */
export function PartRow({ activity, part, namesKind }: Props) {
  const { language } = useLocale()
  const kindName = useKindName()
  const [isOpen, setOpen] = useState(false)
  const roleOf = usePartRole()
  const { title, url, facts } = describePart(part.element, language)
  const words = <bdi>{title}</bdi>
  const isEditable = activity.you.changes && part.id !== null
  return (
    <ListRow
      title={
        isEditable ? (
          <RowButton isOpen={isOpen} onOpen={() => setOpen(!isOpen)}>
            {words}
          </RowButton>
        ) : (
          words
        )
      }
      state={<span className={common.quiet}>{roleOf(part) ?? (namesKind ? kindName(part.kind) : undefined)}</span>}
      details={
        <span className={classes.facts}>
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer" dir="ltr" className={classes.fact}>
              {url}
            </a>
          ) : null}
          <PartRecords spaceId={activity.spaceId} part={part} />
          {facts.map(({ name, value }) => (
            <span key={`${name} ${value}`} className={classes.fact}>
              <code className={classes.code}>{name}</code> <bdi>{value}</bdi>
            </span>
          ))}
        </span>
      }
      actions={
        isOpen ? <PartEditor activity={activity} kind={part.kind} part={part} onClose={() => setOpen(false)} /> : undefined
      }
    />
  )
}
