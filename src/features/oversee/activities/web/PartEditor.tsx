import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ElementInput } from '#src/features/oversee/activities/api.ts'
import { ElementFields } from '#src/features/oversee/activities/web/ElementFields.tsx'
import { type Draft, emptyDraft, fromDraft, toDraft } from '#src/features/oversee/activities/web/part-tree.ts'
import { RemovePart } from '#src/features/oversee/activities/web/RemovePart.tsx'
import { type Activity, activitiesClient, type Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { useKindName } from '#src/features/oversee/activities/web/useKindName.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { DraftKept } from '#src/ui/form/DraftKept.tsx'
import { useDraft } from '#src/ui/form/useDraft.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './activities.module.css'

type Props = {
  readonly activity: Activity
  readonly kind: string
  /** Undefined for a new one. */
  readonly part: Part | undefined
  readonly onClose: () => void
}

/** Writes a part of an activity anew. Figures and wordings that records hold go to those records, by their own verbs. */
export function PartEditor({ activity, kind, part, onClose }: Props) {
  const t = useText()
  const client = useQueryClient()
  const problemText = useProblemText()
  const kindName = useKindName()
  const way = ['iati-activity', kind]
  const [initial] = useState<Draft>(() => (part ? toDraft(part.element) : emptyDraft(way)))
  const { spaceId, id } = activity
  const kept = useDraft(`activity-part.${id}.${part?.id ?? kind}`, initial)
  const save = useAction({
    run: (element: ElementInput) =>
      part?.id
        ? activitiesClient.call.changePart({ spaceId, id, partId: part.id, element })
        : activitiesClient.call.addPart({ spaceId, id, element }),
    onDone: () => {
      kept.clear()
      void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === spaceId })
      onClose()
    },
  })
  const problems = save.problem ? (save.problem.problems.length > 0 ? save.problem.problems : [save.problem]) : []
  return (
    <form
      className={classes.editor}
      aria-label={t('activities.write', { kind: kindName(kind) })}
      onSubmit={(event) => {
        event.preventDefault()
        save.send(fromDraft(kept.values))
      }}
    >
      <ElementFields draft={kept.values} way={way} onChange={kept.keep} />
      <div role="alert">
        {problems.map((problem) => (
          <p key={JSON.stringify(problem)}>{problemText(problem)}</p>
        ))}
      </div>
      <div className={common.beside}>
        <Button type="submit" loading={save.pending}>
          {t('activities.save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        {part ? <RemovePart activity={activity} part={part} /> : null}
      </div>
      {kept.wasKept ? <DraftKept onStartOver={kept.clear} /> : null}
    </form>
  )
}
