import { Button } from '@mantine/core'
import { useState } from 'react'
import { strategyLinkKinds } from '#src/features/define/strategies/model.ts'
import { type Strategy, strategiesClient, useLinkables } from '#src/features/define/strategies/web/useStrategies.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { SearchField } from '#src/ui/form/SearchField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Link = Strategy['links'][number]

/** The objectives that it serves, and what it is followed by. */
export function StrategyLinks({ strategy }: { readonly strategy: Strategy }) {
  const t = useText()
  const [isLinking, setLinking] = useState(false)
  const { links, you } = strategy
  return (
    <>
      {links.length > 0 ? (
        <ListRows
          label={t('strategies.links')}
          name={`${strategy.title} – ${t('strategies.links')}`}
          rows={links}
          columns={[
            { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
            { header: t('columns.kind'), kind: 'text', value: ({ kind }) => t(`strategies.link-${kindOf(kind)}`) },
          ]}
        >
          {links.map((link) => (
            <LinkRow key={link.id} strategy={strategy} link={link} />
          ))}
        </ListRows>
      ) : null}
      {you.link ? (
        isLinking ? (
          <LinkPicker strategy={strategy} onClose={() => setLinking(false)} />
        ) : (
          <div>
            <Button variant="outline" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => setLinking(true)}>
              {t('strategies.link')}
            </Button>
          </div>
        )
      ) : null}
    </>
  )
}

const kindOf = (kind: string) => strategyLinkKinds.find((one) => one === kind) ?? 'objective'

function LinkRow({ strategy: { spaceId, id, you }, link }: { readonly strategy: Strategy; readonly link: Link }) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const kind = kindOf(link.kind)
  const undo = useUndo()
  const place = { spaceId, id, kind, linkedId: link.id }
  const relink = useAction<void, unknown>({ run: () => strategiesClient.call.link(place), onDone: refresh })
  const unlink = useAction<void, unknown>({
    run: () => strategiesClient.call.unlink(place),
    onDone: () => {
      refresh()
      undo({ sentence: t('common.link-removed'), undo: () => relink.send() })
    },
  })
  const title =
    kind === 'objective' ? (
      <TextLink to="/partnerships/$spaceId/objectives/$id" params={{ spaceId, id: link.id }}>
        {link.title}
      </TextLink>
    ) : kind === 'measure' ? (
      <TextLink to="/partnerships/$spaceId/measures/$id" params={{ spaceId, id: link.id }}>
        {link.title}
      </TextLink>
    ) : (
      <TextLink to="/partnerships/$spaceId/commitments/$commitmentId" params={{ spaceId, commitmentId: link.id }}>
        {link.title}
      </TextLink>
    )
  return (
    <ListRow
      beside
      title={title}
      details={t(`strategies.link-${kind}`)}
      actions={
        you.link ? (
          <Button variant="subtle" size="xs" loading={unlink.pending} onClick={() => unlink.send()}>
            {t('strategies.unlink')}
          </Button>
        ) : undefined
      }
    />
  )
}

type PickerProps = { readonly strategy: Strategy; readonly onClose: () => void }

function LinkPicker({ strategy: { spaceId, id, links }, onClose }: PickerProps) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const free = useLinkables(spaceId).filter(({ value }) => !links.some((link) => value === `${link.kind}/${link.id}`))
  const form = useForm<{ linkedId: string }, unknown>({
    initial: { linkedId: '' },
    send: ({ linkedId }) => {
      const [kind = '', linked = ''] = linkedId.split('/')
      return strategiesClient.call.link({ spaceId, id, kind: kindOf(kind), linkedId: linked })
    },
    onDone: () => {
      form.change({ linkedId: '' })
      refresh()
    },
  })
  return (
    <FormBody form={form} label={t('strategies.link')}>
      <SearchField {...form.field('linkedId')} label={t('strategies.field-linked')} choices={free} />
      <FormActions form={form} submit={t('strategies.link')} onCancel={onClose} />
    </FormBody>
  )
}
