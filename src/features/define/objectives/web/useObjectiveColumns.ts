import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { useKindWords } from '#src/features/define/objectives/web/useKindWords.ts'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Objectives with where each stands and whose stake is missing. */
export function useObjectiveColumns(spaceId: string): readonly ListColumn<Objective>[] {
  const t = useText()
  const formats = useFormats()
  const sides = useSides(spaceId)
  const kindWords = useKindWords()
  const partyName = (id: string) => sides.get(id)?.name ?? t('parties.former')
  const state = ({ openConsentId, state: of }: Objective) =>
    t(openConsentId ? 'objectives.state-asked' : `objectives.state-${of}`)
  return [
    { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
    { header: t('columns.state'), kind: 'text', value: state },
    { header: t('columns.kind'), kind: 'text', value: ({ kind }) => kindWords(kind) },
    { header: t('columns.horizon'), kind: 'date', value: ({ horizon }) => horizon },
    { header: t('columns.details'), kind: 'text', value: ({ description }) => description },
    { header: t('columns.proposed-by'), kind: 'text', value: ({ proposedFor }) => partyName(proposedFor) },
    { header: t('columns.agreed'), kind: 'time', value: ({ agreedAt }) => agreedAt },
    {
      header: t('columns.missing-stakes'),
      kind: 'text',
      value: ({ missingStakes }) => formats.list(missingStakes.map(partyName)),
    },
    { header: t('columns.version'), kind: 'number', value: ({ version }) => version },
  ]
}
