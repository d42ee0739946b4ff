import { useMemo } from 'react'
import type { Health } from '#src/features/oversee/portfolio/model/health.ts'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import type { Formats } from '#src/kit/locale-format.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { type Text, useText } from '#src/ui/text/useText.tsx'

export type HealthWords = ReturnType<typeof healthWords>

/** How a partnership stands, in words, and why: the same until the reader's language changes. */
export function useHealthWords(): HealthWords {
  const t = useText()
  const formats = useFormats()
  return useMemo(() => healthWords(t, formats), [t, formats])
}

function healthWords(t: Text, formats: Formats) {
  const name = (health: Health) => t(`portfolio.health-${health}`)

  const reason = ({ health, figures, standing }: Entry): string => {
    if (standing === 'former') return t('portfolio.reason-former')
    if (!figures) return t('portfolio.reason-unseen')
    const { late, offTarget, warned, nearTarget, onTarget, open, kept } = figures
    const said = (id: 'late' | 'off' | 'warned' | 'near' | 'on' | 'open' | 'kept', count: number) =>
      count > 0 ? [t(`portfolio.reason-${id}`, { count })] : []
    if (health === 'care') return formats.list([...said('late', late), ...said('off', offTarget)])
    if (health === 'watch') return formats.list([...said('warned', warned), ...said('near', nearTarget)])
    if (health === 'unmeasured') return t('portfolio.reason-unmeasured')
    const good = [...said('on', onTarget), ...said('open', open)]
    return formats.list(good.length > 0 ? good : said('kept', kept))
  }
  return { name, reason }
}
