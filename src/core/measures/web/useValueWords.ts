import { useCallback } from 'react'
import type { Target } from '#src/core/measures/model/definition.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Values with their unit, as the reader writes numbers: exact ones as they are, computed ones rounded. */
export function useValueWords() {
  const t = useText()
  const formats = useFormats()
  const withUnit = useCallback(
    (value: string, unit: string) => (unit === '' ? value : t('measures.value-unit', { value, unit })),
    [t],
  )
  return {
    exact: (value: string, unit: string) => withUnit(formats.decimal(value), unit),
    rounded: (value: number, unit: string, places: number) =>
      withUnit(formats.number(value, { maximumFractionDigits: Math.min(places, 12) }), unit),
    target: ({ value, upTo }: Target, unit: string) =>
      upTo === null
        ? withUnit(formats.decimal(value), unit)
        : withUnit(t('measures.corridor', { low: formats.decimal(value), high: formats.decimal(upTo) }), unit),
  }
}
