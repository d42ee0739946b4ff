import { type Agreement, findAgreements, type Span } from '#src/features/define/alignment/model/agreements.ts'
import type { AlignmentInFull, Outcome } from '#src/features/define/alignment/web/useAlignments.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly alignment: AlignmentInFull; readonly outcome: Outcome }

/** Where the parties agree, in words: what all said to each objective about which nothing was found. */
export function AgreedObjectives({ alignment: { spaceId, objectives }, outcome }: Props) {
  const t = useText()
  const words = useAgreementWords()
  const titles = new Map(objectives.map(({ id, title }) => [id, title]))
  const agreements = findAgreements(outcome.views, outcome.conflicts)
  if (outcome.views.length < 2) return null
  return (
    <Section title={t('alignment.agreed')} sentence={agreements.length === 0 ? t('alignment.none-agreed') : undefined}>
      {agreements.length > 0 ? (
        <ListRows
          label={t('alignment.agreed')}
          rows={agreements}
          columns={[
            { header: t('objectives.field-title'), kind: 'text', value: ({ objectiveId }) => titles.get(objectiveId) },
            { header: t('columns.details'), kind: 'text', value: words },
          ]}
        >
          {agreements.map((agreement) => (
            <ListRow
              key={agreement.objectiveId}
              title={
                <TextLink to="/partnerships/$spaceId/objectives/$id" params={{ spaceId, id: agreement.objectiveId }}>
                  {titles.get(agreement.objectiveId)}
                </TextLink>
              }
              details={words(agreement)}
            />
          ))}
        </ListRows>
      ) : null}
    </Section>
  )
}

function useAgreementWords(): (agreement: Agreement) => string {
  const t = useText()
  const formats = useFormats()
  const said = (id: 'alignment.agreed-importance' | 'alignment.agreed-horizon', span: Span | null) =>
    span === null
      ? []
      : [
          t(id, {
            same: span.low === span.high ? 'yes' : 'no',
            low: formats.number(span.low, { maximumFractionDigits: 1 }),
            high: formats.number(span.high, { maximumFractionDigits: 1 }),
          }),
        ]
  return ({ importance, must, horizon }) =>
    [
      ...said('alignment.agreed-importance', importance),
      t('alignment.agreed-must', { who: must }),
      ...said('alignment.agreed-horizon', horizon),
    ].join(' · ')
}
