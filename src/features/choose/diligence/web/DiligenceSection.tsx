import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import { areas, isSettled } from '#src/features/choose/diligence/model.ts'
import { CheckRow } from '#src/features/choose/diligence/web/CheckRow.tsx'
import { DroppedChecks } from '#src/features/choose/diligence/web/DroppedChecks.tsx'
import classes from '#src/features/choose/diligence/web/diligence.module.css'
import { PlanCheck } from '#src/features/choose/diligence/web/PlanCheck.tsx'
import { useCheckColumns } from '#src/features/choose/diligence/web/useCheckColumns.ts'
import { GroupRows, RowGroups } from '#src/ui/list/RowGroups.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly selectionId: string
  readonly candidateId: string
  readonly checks: readonly CheckInFull[]
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly canWork: boolean
}

const usual = [
  ['financial', 'accounts'],
  ['financial', 'credit'],
  ['legal', 'register'],
  ['legal', 'disputes'],
  ['sanctions', 'lists'],
  ['sanctions', 'owners'],
  ['security', 'certificates'],
  ['security', 'incidents'],
  ['esg', 'report'],
  ['esg', 'supply'],
] as const

/** What is looked into before choosing this candidate. */
export function DiligenceSection({ spaceId, selectionId, candidateId, checks, people, canWork }: Props) {
  const t = useText()
  const [planning, setPlanning] = useState<'one' | 'usual'>()
  const list = usual.map(([area, what]) => ({ area, title: t(`diligence.usual-${what}`) }))
  const columns = useCheckColumns(people)
  const byArea = areas
    .map((area) => ({ area, own: checks.filter((one) => one.area === area) }))
    .filter(({ own }) => own.length > 0)
  const open = checks.filter((one) => !isSettled(one))
  const late = checks.filter(({ promised }) => promised.standing === 'late')
  const bad = checks.filter(({ outcome }) => outcome === 'stop' || outcome === 'concern')
  const plan =
    canWork && !planning ? (
      <Button variant="outline" onClick={() => setPlanning('one')}>
        {t('diligence.plan')}
      </Button>
    ) : undefined
  return (
    <Section
      title={t('diligence.title')}
      sentence={
        checks.length > 0 ? t('diligence.sentence', { open: open.length, late: late.length, concerns: bad.length }) : undefined
      }
      actions={checks.length > 0 ? plan : undefined}
    >
      {checks.length === 0 && !planning ? (
        <EmptyState
          drawing="list"
          sentence={t('diligence.empty')}
          action={
            canWork ? (
              <>
                <Button onClick={() => setPlanning('usual')}>{t('diligence.take-usual')}</Button>
                {plan}
              </>
            ) : undefined
          }
        />
      ) : null}
      {planning ? (
        <PlanCheck
          spaceId={spaceId}
          candidateId={candidateId}
          people={people}
          list={planning === 'usual' ? list : undefined}
          onClose={() => setPlanning(undefined)}
        />
      ) : null}
      <RowGroups label={t('diligence.title')} rows={byArea.flatMap(({ own }) => own)} columns={columns}>
        {byArea.map(({ area, own }) => (
          <div key={area} className={classes.area}>
            <h3>{t(`diligence.area-${area}`)}</h3>
            <GroupRows label={t(`diligence.area-${area}`)}>
              {own.map((one) => (
                <CheckRow key={one.id} spaceId={spaceId} check={one} people={people} canWork={canWork} />
              ))}
            </GroupRows>
          </div>
        ))}
      </RowGroups>
      <DroppedChecks spaceId={spaceId} selectionId={selectionId} candidateId={candidateId} />
    </Section>
  )
}
