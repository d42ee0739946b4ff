import { Button, NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { PartEditor } from '#src/features/oversee/activities/web/PartEditor.tsx'
import { PartRow } from '#src/features/oversee/activities/web/PartRow.tsx'
import { addableKinds, type GroupKey } from '#src/features/oversee/activities/web/part-groups.ts'
import { RemovedParts } from '#src/features/oversee/activities/web/RemovedParts.tsx'
import type { Activity, Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { useKindName } from '#src/features/oversee/activities/web/useKindName.ts'
import { usePartColumns } from '#src/features/oversee/activities/web/usePartColumns.ts'
import common from '#src/ui/design/common.module.css'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly activity: Activity
  readonly group: GroupKey
  readonly parts: readonly Part[]
  readonly beside?: ReactNode
}

/** More rows than these are shown when somebody asks for them: an activity may have thousands of transactions. */
const shownFirst = 50

export function PartGroup({ activity, group, parts, beside }: Props) {
  const t = useText()
  const kindName = useKindName()
  const columns = usePartColumns()
  const [adding, setAdding] = useState<string>()
  const [isWhole, setWhole] = useState(false)
  const title = t(`activities.group-${group}`)
  const addable = activity.you.changes
    ? addableKinds(
        group,
        activity.parts.map(({ kind }) => kind),
      )
    : []
  if (parts.length === 0 && addable.length === 0) return null
  const isMixed = group === 'further' || new Set(parts.map(({ kind }) => kind)).size > 1
  const shown = isWhole ? parts : parts.slice(0, shownFirst)
  return (
    <Section title={title} sentence={t(`activities.group-${group}-sentence`, { count: parts.length })}>
      <ListRows label={title} name={`${title} – ${activity.identifier}`} rows={parts} columns={columns}>
        {shown.map((part, index) => (
          <PartRow key={part.id ?? `${part.kind} ${index}`} activity={activity} part={part} namesKind={isMixed} />
        ))}
      </ListRows>
      {parts.length > shown.length ? (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('activities.show-all', { count: parts.length })}
        </Button>
      ) : null}
      {activity.you.changes ? <RemovedParts activity={activity} group={group} /> : null}
      {adding ? (
        <PartEditor key={adding} activity={activity} kind={adding} part={undefined} onClose={() => setAdding(undefined)} />
      ) : null}
      <div className={common.beside}>
        {!adding && addable.length > 0 ? (
          <NativeSelect
            aria-label={t('activities.add-to', { group: title })}
            value=""
            data={[
              { value: '', label: t('activities.add') },
              ...addable.map((kind) => ({ value: kind, label: kindName(kind) })),
            ]}
            onChange={(event) => setAdding(event.currentTarget.value || undefined)}
          />
        ) : null}
        {beside}
      </div>
    </Section>
  )
}
