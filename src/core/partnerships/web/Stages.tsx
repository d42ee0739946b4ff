import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { StageForm } from '#src/core/partnerships/web/StageForm.tsx'
import { type Partnership, partnershipQuery, partnershipsClient } from '#src/core/partnerships/web/usePartnership.ts'
import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly partnership: Partnership; readonly canChange: boolean }

/** The stages of the partnership's life: which one it is in, and what they are called here. */
export function Stages({ partnership, canChange }: Props) {
  const t = useText()
  const client = useQueryClient()
  const stageName = useStageName()
  const [isOpen, setOpen] = useState(false)
  const { id: spaceId, stage: current, stages } = partnership
  const move = useAction({
    run: (stage: string) => partnershipsClient.call.moveStage({ spaceId, stage }),
    onDone: (changed) => client.setQueryData(partnershipQuery(spaceId).queryKey, changed),
  })
  const place = stages.findIndex(({ key }) => key === current)
  const edit = (
    <Button variant="outline" onClick={() => setOpen(true)}>
      {t('partnerships.name-stages')}
    </Button>
  )
  return (
    <Section
      title={t('partnerships.stages')}
      sentence={t('partnerships.stages-sentence')}
      actions={canChange && !isOpen ? edit : undefined}
    >
      {move.problem ? <ErrorState error={move.problem} /> : null}
      {isOpen ? (
        <StageForm partnership={partnership} onClose={() => setOpen(false)} />
      ) : (
        <ListRows
          label={t('partnerships.stages')}
          rows={stages}
          columns={[
            { header: t('columns.name'), kind: 'text', value: stageName },
            {
              header: t('columns.state'),
              kind: 'text',
              value: ({ key }) => (key === current ? t('partnerships.stage-now') : null),
            },
          ]}
        >
          {stages.map((stage, at) => (
            <ListRow
              key={stage.key}
              title={at === place ? <b>{stageName(stage)}</b> : stageName(stage)}
              state={
                at === place ? (
                  <StateBadge tone="accent">{t('partnerships.stage-now')}</StateBadge>
                ) : canChange ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('partnerships.move-to', { stage: stageName(stage) })}
                    loading={move.pending}
                    onClick={() => move.send(stage.key)}
                  >
                    {t('partnerships.move-here')}
                  </Button>
                ) : undefined
              }
            />
          ))}
        </ListRows>
      )}
    </Section>
  )
}
