import { Button } from '@mantine/core'
import { useState } from 'react'
import { LinkPicker } from '#src/features/define/objectives/web/LinkPicker.tsx'
import { LinkState } from '#src/features/define/objectives/web/LinkState.tsx'
import { useLinkState } from '#src/features/define/objectives/web/useLinkState.ts'
import { type Objective, objectivesClient } from '#src/features/define/objectives/web/useObjectives.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Link = Objective['links'][number]

/** The commitments by which it is reached, and the measures in which it is seen. */
export function ObjectiveLinks({ objective }: { readonly objective: Objective }) {
  const t = useText()
  const { spaceId, id, links, you } = objective
  const refresh = useRefresh(spaceId)
  const [isPicking, setPicking] = useState(false)
  const stateWords = useLinkState()
  const undo = useUndo()
  const relink = useAction({
    run: (link: Link) => objectivesClient.call.link({ spaceId, id, kind: kindOf(link), linkedId: link.id }),
    onDone: refresh,
  })
  const unlink = useAction({
    run: (link: Link) => objectivesClient.call.unlink({ spaceId, id, kind: kindOf(link), linkedId: link.id }),
    onDone: (_done, link) => {
      refresh()
      undo({ sentence: t('common.link-removed'), undo: () => relink.send(link) })
    },
  })
  return (
    <Section
      title={t('objectives.links')}
      sentence={links.length === 0 ? t('objectives.links-none') : t('objectives.links-sentence', countKinds(links))}
    >
      {unlink.problem ? <ErrorState error={unlink.problem} /> : null}
      {links.length > 0 ? (
        <ListRows
          label={t('objectives.links')}
          rows={links}
          columns={[
            { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
            { header: t('columns.kind'), kind: 'text', value: (link) => t(`objectives.link-${kindOf(link)}`) },
            { header: t('columns.state'), kind: 'text', value: stateWords },
          ]}
        >
          {links.map((link) => (
            <ListRow
              key={`${link.kind}/${link.id}`}
              title={<LinkedTitle spaceId={spaceId} link={link} />}
              state={<LinkState link={link} />}
              details={t(`objectives.link-${kindOf(link)}`)}
              actions={
                you.link ? (
                  <Button variant="subtle" size="xs" onClick={() => unlink.send(link)}>
                    {t('objectives.unlink')}
                  </Button>
                ) : undefined
              }
            />
          ))}
        </ListRows>
      ) : null}
      {isPicking ? <LinkPicker objective={objective} onClose={() => setPicking(false)} /> : null}
      {you.link && !isPicking ? (
        <div>
          <Button variant="outline" leftSection={<Icon name="plus" />} onClick={() => setPicking(true)}>
            {t('objectives.link')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}

function LinkedTitle({ spaceId, link: { kind, id, title } }: { readonly spaceId: string; readonly link: Link }) {
  const params = { spaceId, id }
  if (kind === 'measure')
    return (
      <TextLink to="/partnerships/$spaceId/measures/$id" params={params}>
        {title}
      </TextLink>
    )
  return (
    <TextLink to="/partnerships/$spaceId/commitments/$commitmentId" params={{ spaceId, commitmentId: id }}>
      {title}
    </TextLink>
  )
}

const kindOf = ({ kind }: Link) => (kind === 'measure' ? 'measure' : 'commitment')

function countKinds(links: readonly Link[]) {
  const measures = links.filter((link) => kindOf(link) === 'measure').length
  return { measures, commitments: links.length - measures }
}
