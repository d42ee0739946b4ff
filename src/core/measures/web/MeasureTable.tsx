import { MeasureState } from '#src/core/measures/web/MeasureState.tsx'
import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { PartyMark, useSides } from '#src/core/parties/web/PartyMark.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { OrderedTable } from '#src/ui/table/OrderedTable.tsx'
import type { TableColumn } from '#src/ui/table/table-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measures: readonly MeasureSummary[] }

/** The same measures as a table, to be sorted by any of their facts. */
export function MeasureTable({ spaceId, measures }: Props) {
  const t = useText()
  const columns = useColumns(spaceId)
  return (
    <OrderedTable
      label={t('measures.measures')}
      name="measures"
      columns={columns}
      rows={measures}
      rowKey={(one) => one.id}
      initialOrder={{ column: 'name', descending: false }}
    />
  )
}

const badness: Readonly<Record<MeasureSummary['state'], number>> = { off: 0, near: 1, on: 2, 'no-target': 3, 'no-data': 4 }

function useColumns(spaceId: string): readonly TableColumn<MeasureSummary>[] {
  const t = useText()
  const sides = useSides(spaceId)
  const values = useValueWords()
  const periodWords = usePeriodWords()
  const perspectiveWords = usePerspectiveWords()
  const perspectiveOf = ({ definition }: MeasureSummary) => perspectiveWords(definition.perspective)
  return [
    {
      id: 'name',
      header: t('columns.name'),
      kind: 'text',
      value: ({ definition }) => definition.name,
      least: 220,
      grows: 3,
      sortValue: ({ definition }) => definition.name,
      cell: ({ id, definition }) => (
        <TextLink to="/partnerships/$spaceId/measures/$id" params={{ spaceId, id }}>
          <bdi>{definition.name}</bdi>
        </TextLink>
      ),
    },
    {
      id: 'state',
      header: t('columns.state'),
      kind: 'text',
      value: ({ state }) => t(`measures.state-${state}`),
      least: 150,
      beside: true,
      sortValue: ({ state }) => badness[state],
      cell: ({ state }) => <MeasureState state={state} />,
    },
    {
      id: 'value',
      header: t('columns.value'),
      kind: 'number',
      value: ({ latest }) => latest?.value,
      also: [{ header: t('columns.unit'), kind: 'text', value: ({ definition }) => definition.unit }],
      least: 110,
      numeric: true,
      cell: ({ latest, definition }) => (latest?.value == null ? '' : values.exact(latest.value, definition.unit)),
    },
    {
      id: 'target',
      header: t('columns.target'),
      kind: 'number',
      value: ({ latest }) => latest?.target?.value,
      also: [{ header: t('columns.target-up-to'), kind: 'number', value: ({ latest }) => latest?.target?.upTo }],
      least: 110,
      numeric: true,
      cell: ({ latest, definition }) => (latest?.target ? values.target(latest.target, definition.unit) : ''),
    },
    {
      id: 'period',
      header: t('columns.period'),
      kind: 'text',
      value: ({ latest }) => latest && periodWords(latest.period),
      least: 120,
      sortValue: ({ latest }) => latest?.period ?? '',
      cell: ({ latest }) => (latest ? periodWords(latest.period) : ''),
    },
    {
      id: 'owner',
      header: t('columns.owner'),
      kind: 'text',
      value: ({ definition }) => sides.get(definition.owner?.organisationId ?? '')?.name,
      least: 130,
      grows: 1,
      sortValue: ({ definition }) => sides.get(definition.owner?.organisationId ?? '')?.name ?? '',
      cell: ({ definition: { owner } }) =>
        owner ? <PartyMark spaceId={spaceId} organisationId={owner.organisationId} quiet /> : null,
    },
    {
      id: 'perspective',
      header: t('columns.perspective'),
      kind: 'text',
      value: perspectiveOf,
      least: 130,
      grows: 1,
      sortValue: perspectiveOf,
      cell: perspectiveOf,
    },
    {
      id: 'key',
      header: t('columns.key'),
      kind: 'text',
      value: ({ key }) => key,
      least: 110,
      isExtra: true,
      sortValue: ({ key }) => key,
      cell: ({ key }) => key,
    },
    {
      id: 'source',
      header: t('columns.source'),
      kind: 'text',
      value: ({ definition }) => definition.source,
      least: 140,
      isExtra: true,
      sortValue: ({ definition }) => definition.source,
      cell: ({ definition }) => <bdi>{definition.source}</bdi>,
    },
  ]
}
