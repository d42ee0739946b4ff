import type { Need } from '#src/features/define/needs/web/useNeeds.ts'
import { useNeedWords } from '#src/features/define/needs/web/useNeedWords.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What is needed, how pressing it is and what was decided. */
export function useNeedColumns(): readonly ListColumn<Need>[] {
  const t = useText()
  const formats = useFormats()
  const words = useNeedWords()
  const state = ({ ending, decision }: Need) => {
    if (ending) return t(`needs.ended-${ending.how}`)
    return decision ? t(`needs.way-${decision.way}`) : t('needs.undecided')
  }
  return [
    { header: t('needs.field-title'), kind: 'text', value: ({ title }) => title },
    { header: t('columns.state'), kind: 'text', value: state },
    { header: t('needs.field-kind'), kind: 'text', value: ({ kind }) => words.kind(kind) },
    { header: t('needs.field-urgency'), kind: 'text', value: ({ urgency }) => t(`needs.urgency-${urgency}`) },
    { header: t('needs.field-wanted-by'), kind: 'date', value: ({ wantedBy }) => wantedBy },
    { header: t('needs.field-problem'), kind: 'text', value: ({ problem }) => problem },
    { header: t('needs.field-purpose'), kind: 'text', value: ({ purpose }) => purpose },
    { header: t('needs.options'), kind: 'number', value: ({ options }) => options.length },
    {
      header: t('needs.shares'),
      kind: 'text',
      value: ({ shares }) => formats.list(shares.map(({ partnership }) => partnership ?? t('needs.a-partnership'))),
    },
  ]
}
