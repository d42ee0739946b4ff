import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import type { AlignmentInFull, Outcome } from '#src/features/define/alignment/web/useAlignments.ts'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly alignment: AlignmentInFull; readonly outcome: Outcome }
type View = Outcome['views'][number]['objectives'][number]
type Figure = 'importance' | 'gain' | 'effort' | 'points' | 'target' | 'horizon'
type Words = 'reasons' | 'redLines' | 'fears' | 'expects' | 'offers'

/** What each party said to each objective: the whole comparison, one party and one objective a row. */
export function ComparisonDownload({ alignment: { spaceId, title, objectives }, outcome: { views } }: Props) {
  const t = useText()
  const sides = useSides(spaceId)
  const rows = objectives.flatMap((objective, place) =>
    views.flatMap(({ organisationId, objectives: said }) => {
      const view = said[place]
      return view ? [{ objective: objective.title, party: sides.get(organisationId)?.name, view }] : []
    }),
  )
  type Row = { readonly view: View }
  const figure = (header: string, of: Figure) => ({ header, kind: 'number' as const, value: ({ view }: Row) => view[of] })
  const words = (header: string, of: Words) => ({
    header,
    kind: 'text' as const,
    value: ({ view }: Row) => view[of].join('; '),
  })
  return (
    <ListDownload
      name={title}
      rows={rows}
      columns={[
        { header: t('objectives.field-title'), kind: 'text', value: ({ objective }) => objective },
        { header: t('columns.organisation'), kind: 'text', value: ({ party }) => party },
        figure(t('alignment.aspect-importance'), 'importance'),
        figure(t('alignment.aspect-gain'), 'gain'),
        figure(t('alignment.aspect-effort'), 'effort'),
        { header: t('alignment.must'), kind: 'text', value: ({ view }) => t(view.must ? 'alignment.must' : 'alignment.nice') },
        figure(t('columns.points'), 'points'),
        figure(t('columns.target'), 'target'),
        figure(t('columns.months'), 'horizon'),
        words(t('alignment.fact-reason'), 'reasons'),
        { header: t('alignment.fact-measure'), kind: 'text', value: ({ view }) => view.measure?.name },
        words(t('alignment.fact-red-line'), 'redLines'),
        words(t('alignment.fact-fear'), 'fears'),
        words(t('alignment.fact-expects'), 'expects'),
        words(t('alignment.fact-offers'), 'offers'),
      ]}
    />
  )
}
