import { useQuery } from '@tanstack/react-query'
import { commitmentsApi } from '#src/core/commitments/api.ts'
import { measuresApi } from '#src/core/measures/api.ts'
import { type Objective, objectivesClient } from '#src/features/define/objectives/web/useObjectives.ts'
import { createApi } from '#src/ui/api/client.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { SearchField } from '#src/ui/form/SearchField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

const commitments = createApi(commitmentsApi, 'objective-commitments')
const measures = createApi(measuresApi, 'objective-measures')

type Props = { readonly objective: Objective; readonly onClose: () => void }

/** One of the commitments and measures that there are, found by typing. */
export function LinkPicker({ objective: { spaceId, id, links }, onClose }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const linkable = useLinkable(spaceId).filter(({ value }) => !links.some((link) => value === `${link.kind}/${link.id}`))
  const form = useForm({
    initial: { linkedId: '' },
    send: ({ linkedId }) => {
      const [kind = '', linked = ''] = linkedId.split('/')
      return objectivesClient.call.link({ spaceId, id, kind: kind === 'measure' ? 'measure' : 'commitment', linkedId: linked })
    },
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('objectives.link')}>
      <SearchField
        {...form.field('linkedId')}
        label={t('objectives.field-linked')}
        help={t('objectives.field-linked-help')}
        choices={linkable}
      />
      <FormActions form={form} submit={t('objectives.link')} onCancel={onClose} />
    </FormBody>
  )
}

function useLinkable(spaceId: string) {
  const t = useText()
  const meta = (kind: string) => ({ kinds: [kind], space: spaceId })
  const promised = useQuery(
    commitments.queries.list.queryOptions({ input: { spaceId, view: 'all', limit: 500 }, meta: meta('commitment') }),
  )
  const measured = useQuery(measures.queries.list.queryOptions({ input: { spaceId }, meta: meta('measure') }))
  return [
    ...(promised.data?.commitments ?? []).map(({ id, title }) => ({
      value: `commitment/${id}`,
      label: t('objectives.linkable', { kind: t('objectives.link-commitment'), title }),
    })),
    ...(measured.data ?? []).map(({ id, definition: { name } }) => ({
      value: `measure/${id}`,
      label: t('objectives.linkable', { kind: t('objectives.link-measure'), title: name }),
    })),
  ]
}
