import { Button } from '@mantine/core'
import { usePartnerships } from '#src/core/partnerships/web/usePartnerships.ts'
import { type Goal, goalsClient } from '#src/features/define/goals/web/useGoals.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './goals.module.css'

/** The partnerships and objectives in which it is pursued; the partners are not told. */
export function GoalLinks({ goal }: { readonly goal: Goal }) {
  const t = useText()
  const { links, you } = goal
  return (
    <Section title={t('goals.links')} sentence={t(links.length === 0 ? 'goals.no-links' : 'goals.links-sentence')}>
      {links.length > 0 ? (
        <ListRows label={t('goals.links')}>
          {links.map((link) => (
            <LinkRow key={link.targetKind + link.targetId} goal={goal} link={link} />
          ))}
        </ListRows>
      ) : null}
      {you.change ? <LinkPartnership goal={goal} /> : null}
    </Section>
  )
}

function LinkRow({ goal, link }: { readonly goal: Goal; readonly link: Goal['links'][number] }) {
  const t = useText()
  const problemText = useProblemText()
  const { spaceId, id, you } = goal
  const refresh = useRefresh(spaceId)
  const { targetSpaceId, targetKind, targetId, partnership, objective } = link
  const unlink = useAction<void, unknown>({
    run: () => goalsClient.call.unlink({ spaceId, id, targetSpaceId, targetKind, targetId }),
    onDone: refresh,
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
      title={title}
      details={
        <span className={classes.facts}>
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

function LinkPartnership({ goal: { spaceId, id, links } }: { readonly goal: Goal }) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const free = usePartnerships().filter((one) => !links.some(({ targetId }) => targetId === one.id))
  const form = useForm({
    initial: { targetSpaceId: '' },
    send: ({ targetSpaceId }) =>
      goalsClient.call.link({ spaceId, id, targetSpaceId, targetKind: 'partnership', targetId: targetSpaceId }),
    onDone: refresh,
  })
  if (free.length === 0) return null
  return (
    <FormBody form={form} label={t('goals.link')}>
      <ChoiceField
        {...form.field('targetSpaceId')}
        label={t('goals.field-partnership')}
        choices={free.map((one) => ({ value: one.id, label: one.name }))}
      />
      <FormActions form={form} submit={t('goals.link')} />
    </FormBody>
  )
}
