import type { Option } from '#src/features/define/shared-needs/model.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Kinds and costs of needs in the reader's words. */
export function useNeedWords() {
  const t = useText()
  const formats = useFormats()
  return {
    /** A usual kind in the reader's language; one in the organisation's own words as it is. */
    kind(kind: string): string {
      const id = `needs.kind-${kind}`
      return t.has(id) ? t(id) : kind
    },
    cost: ({ cost, currency }: Option): string =>
      cost === null
        ? t('needs.cost-unknown')
        : formats.number(Number(cost), {
            ...(currency === null ? {} : { style: 'currency', currency }),
            maximumFractionDigits: 0,
          }),
    time: ({ months }: Option): string => (months === null ? t('needs.time-unknown') : t('needs.months', { count: months })),
  }
}
