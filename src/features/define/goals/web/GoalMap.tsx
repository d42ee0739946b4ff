import { useState } from 'react'
import { useMeasures } from '#src/core/measures/web/useMeasures.ts'
import { GoalMapPicture } from '#src/features/define/goals/web/GoalMapPicture.tsx'
import { type MapGoal, mapOf } from '#src/features/define/goals/web/goal-map.ts'
import { type Goal, useGoalNeeds } from '#src/features/define/goals/web/useGoals.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './goals.module.css'

type Props = { readonly spaceId: string; readonly goals: readonly Goal[] }

/** From need to goal to partnership to measure: in words, as a picture, and as a table. */
export function GoalMap({ spaceId, goals }: Props) {
  const t = useText()
  const formats = useFormats()
  const [isTable, setTable] = useState(false)
  const needs = (useGoalNeeds(spaceId).data ?? []).filter(
    (one) => one.ending === null || goals.some((goal) => goal.needs.includes(one.id)),
  )
  const mapped = useMappedGoals(spaceId, goals)
  const { columns, links } = mapOf(mapped, needs)
  const unserved = needs.filter(({ id }) => !goals.some((goal) => goal.needs.includes(id))).length
  const titles = new Map(needs.map(({ id, title }) => [id, title]))
  const needsOf = (goal: MapGoal) => formats.list(goal.needs.flatMap((id) => titles.get(id) ?? []))
  const placesOf = ({ places }: MapGoal) => formats.list(places.map(({ title }) => title))
  return (
    <Section
      title={t('goals.map')}
      sentence={t('goals.map-sentence', {
        unserved,
        alone: goals.filter((goal) => goal.links.length === 0).length,
      })}
      actions={
        <button type="button" className={classes.toggle} onClick={() => setTable(!isTable)}>
          <Icon name={isTable ? 'chart' : 'table'} size={14} />
          {isTable ? t('ui.as-chart') : t('ui.as-table')}
        </button>
      }
    >
      {isTable ? (
        <DataTable
          caption={t('goals.map')}
          rows={mapped}
          rowKey={(goal) => goal.id}
          columns={[
            {
              id: 'goal',
              header: t('goals.field-goal'),
              kind: 'text',
              value: ({ title }) => title,
              cell: ({ title }) => title,
              sortValue: ({ title }) => title,
            },
            { id: 'needs', header: t('goals.needs'), kind: 'text', value: needsOf, cell: needsOf },
            { id: 'places', header: t('goals.map-places'), kind: 'text', value: placesOf, cell: placesOf },
            {
              id: 'measure',
              header: t('goals.map-measures'),
              kind: 'text',
              value: ({ measure }) => measure?.title,
              cell: ({ measure }) => measure?.title ?? '',
            },
          ]}
        />
      ) : (
        <GoalMapPicture columns={columns} links={links} />
      )}
    </Section>
  )
}

function useMappedGoals(spaceId: string, goals: readonly Goal[]): MapGoal[] {
  const t = useText()
  const measures = useMeasures(spaceId).data ?? []
  return goals.map(({ id, title, needs, links, measureId }) => {
    const measure = measures.find((one) => one.id === measureId)
    const places = links.map(({ targetSpaceId, partnership }) => ({
      id: targetSpaceId,
      title: partnership ?? t('goals.link-unseen'),
    }))
    return {
      id,
      title,
      needs,
      places: [...new Map(places.map((one) => [one.id, one])).values()],
      measure: measure && { id: measure.id, title: measure.definition.name },
    }
  })
}
