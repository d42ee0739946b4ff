import { useMemo } from 'react'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import type { Formats } from '#src/kit/locale-format.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'

type Worth = NonNullable<Entry['worth']>

export type WorthWords = ReturnType<typeof worthWords>

/** Money as the reader writes it: exact where it is told, rounded where it is compared. */
export function useWorthWords(): WorthWords {
  const formats = useFormats()
  return useMemo(() => worthWords(formats), [formats])
}

function worthWords(formats: Formats) {
  const exact = ({ amount, currency }: Worth) =>
    formats.decimal(amount, {
      style: 'currency',
      currency,
      minimumFractionDigits: amount.includes('.') ? 2 : 0,
      maximumFractionDigits: 4,
    })
  const round = (amount: number, currency: string) =>
    formats.number(amount, {
      style: 'currency',
      currency,
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    })
  return { exact, round }
}
