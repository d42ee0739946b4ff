import type { Strategy } from '#src/features/define/strategies/web/useStrategies.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What was considered, what was chosen and why, what came of it. */
export function useStrategyColumns(): readonly ListColumn<Strategy>[] {
  const t = useText()
  const formats = useFormats()
  const state = ({ choice, result }: Strategy) =>
    t(`strategies.state-${result ? (`outcome-${result.outcome}` as const) : choice ? 'followed' : 'considered'}`)
  return [
    { header: t('strategies.field-title'), kind: 'text', value: ({ title }) => title },
    { header: t('columns.state'), kind: 'text', value: state },
    { header: t('strategies.field-approach'), kind: 'text', value: ({ approach }) => approach },
    {
      header: t('strategies.options'),
      kind: 'text',
      value: ({ options }) => formats.list(options.map(({ title }) => title)),
    },
    {
      header: t('strategies.chosen'),
      kind: 'text',
      value: ({ options, choice }) => choice && options[choice.option - 1]?.title,
    },
    { header: t('columns.reason'), kind: 'text', value: ({ choice }) => choice?.reason },
    { header: t('columns.when'), kind: 'time', value: ({ choice }) => choice?.at },
    { header: t('strategies.field-conclude'), kind: 'text', value: ({ result }) => result?.words },
    {
      header: t('strategies.links'),
      kind: 'text',
      value: ({ links }) => formats.list(links.map(({ title }) => title)),
    },
  ]
}
