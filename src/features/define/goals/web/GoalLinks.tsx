import { Button } from '@mantine/core'
import { useState } from 'react'
import { usePartnerships } from '#src/core/partnerships/web/usePartnerships.ts'
import { type Goal, goalsClient } from '#src/features/define/goals/web/useGoals.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import common from '#src/ui/design/common.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The partnerships and objectives in which it is pursued; the partners are not told. */
export function GoalLinks({ goal }: { readonly goal: Goal }) {
  const t = useText()
  const [isLinking, setLinking] = useState(false)
  const { links, you } = goal
  const free = usePartnerships().filter((one) => !links.some(({ targetId }) => targetId === one.id))
  return (
    <Section title={t('goals.links')} sentence={t(links.length === 0 ? 'goals.no-links' : 'goals.links-sentence')}>
      {links.length > 0 ? (
        <ListRows
          label={t('goals.links')}
          rows={links}
          columns={[
            { header: t('columns.kind'), kind: 'text', value: ({ targetKind }) => t(`goals.link-${targetKind}`) },
            {
              header: t('columns.partnership'),
              kind: 'text',
              value: ({ partnership }) => partnership ?? t('goals.link-unseen'),
            },
            { header: t('objectives.field-title'), kind: 'text', value: ({ objective }) => objective },
          ]}
        >
          {links.map((link) => (
            <LinkRow key={link.targetKind + link.targetId} goal={goal} link={link} />
          ))}
        </ListRows>
      ) : null}
      {you.change && free.length > 0 ? (
        isLinking ? (
          <LinkPartnership goal={goal} free={free} onClose={() => setLinking(false)} />
        ) : (
          <div>
            <Button variant="outline" leftSection={<Icon name="plus" />} onClick={() => setLinking(true)}>
              {t('goals.link-place')}
            </Button>
          </div>
        )
      ) : null}
    </Section>
  )
}

function LinkRow({ goal, link }: { readonly goal: Goal; readonly link: Goal['links'][number] }) {
  const t = useText()
  const problemText = useProblemText()
  const { spaceId, id, you } = goal
  const refresh = useRefresh(spaceId)
  const { targetSpaceId, targetKind, targetId, partnership, objective } = link
  const undo = useUndo()
  const place = { spaceId, id, targetSpaceId, targetKind, targetId }
  const relink = useAction<void, unknown>({ run: () => goalsClient.call.link(place), onDone: refresh })
  const unlink = useAction<void, unknown>({
    run: () => goalsClient.call.unlink(place),
    onDone: () => {
      refresh()
      undo({ sentence: t('common.link-removed'), undo: () => relink.send() })
    },
  })
  const title =
    targetKind === 'objective' && objective !== null ? (
      <TextLink to="/partnerships/$spaceId/objectives/$id" params={{ spaceId: targetSpaceId, id: targetId }}>
        {objective}
      </TextLink>
    ) : partnership !== null && targetKind === 'partnership' ? (
      <TextLink to="/partnerships/$spaceId" params={{ spaceId: targetSpaceId }}>
        {partnership}
      </TextLink>
    ) : (
      t('goals.link-unseen')
    )
  return (
    <ListRow
      beside
      title={title}
      details={
        <span className={common.facts}>
          <span>{t(`goals.link-${targetKind}`)}</span>
          {targetKind === 'objective' && partnership !== null ? <bdi>{partnership}</bdi> : null}
          {unlink.problem ? <span role="alert">{problemText(unlink.problem)}</span> : null}
        </span>
      }
      actions={
        you.change ? (
          <Button variant="subtle" size="xs" loading={unlink.pending} onClick={() => unlink.send()}>
            {t('goals.unlink')}
          </Button>
        ) : undefined
      }
    />
  )
}

type LinkProps = {
  readonly goal: Goal
  readonly free: readonly { readonly id: string; readonly name: string }[]
  readonly onClose: () => void
}

function LinkPartnership({ goal: { spaceId, id }, free, onClose }: LinkProps) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { targetSpaceId: '' },
    send: ({ targetSpaceId }) =>
      goalsClient.call.link({ spaceId, id, targetSpaceId, targetKind: 'partnership', targetId: targetSpaceId }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('goals.link')}>
      <ChoiceField
        {...form.field('targetSpaceId')}
        label={t('goals.field-partnership')}
        choices={free.map((one) => ({ value: one.id, label: one.name }))}
      />
      <FormActions form={form} submit={t('goals.link')} onCancel={onClose} />
    </FormBody>
  )
}
