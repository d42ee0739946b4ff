import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import { areas, isLateCheck, isSettled } from '#src/features/choose/diligence/model.ts'
import { CheckRow } from '#src/features/choose/diligence/web/CheckRow.tsx'
import classes from '#src/features/choose/diligence/web/diligence.module.css'
import { PlanCheck } from '#src/features/choose/diligence/web/PlanCheck.tsx'
import { diligenceClient, useRefreshChecks } from '#src/features/choose/diligence/web/useDiligence.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly candidateId: string
  readonly checks: readonly CheckInFull[]
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly canWork: boolean
  readonly today: string
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
export function DiligenceSection({ spaceId, candidateId, checks, people, canWork, today }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const refresh = useRefreshChecks()
  const [isPlanning, setPlanning] = useState(false)
  const takeUsual = useAction<void, unknown>({
    run: () =>
      diligenceClient.call.plan({
        spaceId,
        candidateId,
        checks: usual.map(([area, what]) => ({ area, title: t(`diligence.usual-${what}`) })),
      }),
    onDone: refresh,
  })
  const open = checks.filter((one) => !isSettled(one))
  const late = checks.filter((one) => isLateCheck(one, today))
  const bad = checks.filter(({ outcome }) => outcome === 'stop' || outcome === 'concern')
  return (
    <Section
      title={t('diligence.title')}
      sentence={
        checks.length === 0
          ? t('diligence.empty')
          : t('diligence.sentence', { open: open.length, late: late.length, concerns: bad.length })
      }
      actions={
        canWork && !isPlanning ? (
          <>
            <Button variant="outline" onClick={() => setPlanning(true)}>
              {t('diligence.plan')}
            </Button>
            {checks.length === 0 ? (
              <Button variant="subtle" loading={takeUsual.pending} onClick={() => takeUsual.send()}>
                {t('diligence.take-usual')}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      {takeUsual.problem ? <p role="alert">{problemText(takeUsual.problem)}</p> : null}
      {isPlanning ? (
        <PlanCheck spaceId={spaceId} candidateId={candidateId} people={people} onClose={() => setPlanning(false)} />
      ) : null}
      {areas
        .map((area) => ({ area, own: checks.filter((one) => one.area === area) }))
        .filter(({ own }) => own.length > 0)
        .map(({ area, own }) => (
          <div key={area} className={classes.area}>
            <h3>{t(`diligence.area-${area}`)}</h3>
            <ListRows label={t(`diligence.area-${area}`)}>
              {own.map((one) => (
                <CheckRow key={one.id} spaceId={spaceId} check={one} people={people} canWork={canWork} today={today} />
              ))}
            </ListRows>
          </div>
        ))}
    </Section>
  )
}
