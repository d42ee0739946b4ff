import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { healths, healthTones } from '#src/features/oversee/portfolio/model/health.ts'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import { useHealthWords } from '#src/features/oversee/portfolio/web/useHealthWords.ts'
import { useWorthWords } from '#src/features/oversee/portfolio/web/useWorthWords.ts'
import { DotMap } from '#src/ui/chart/DotMap.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What they are worth to us against how they stand. Currencies are not mixed: without a rate that all agree on the sum would be a guess. */
export function PortfolioMap({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useText()
  const navigate = useNavigate()
  const health = useHealthWords()
  const money = useWorthWords()
  const { estimated, currency = '', drawn } = useMemo(() => weigh(entries), [entries])
  const dots = useMemo(() => {
    const wordsOf = (entry: Entry) =>
      t('portfolio.map-dot', {
        name: entry.name,
        worth: money.round(worthOf(entry), currency),
        reason: health.reason(entry),
      })
    return drawn.map((entry) => ({
      id: entry.id,
      band: entry.health,
      value: worthOf(entry),
      name: entry.name,
      words: () => wordsOf(entry),
    }))
  }, [drawn, currency, t, money, health])
  if (currency === '') return <EmptyState drawing="chart" sentence={t('portfolio.map-empty')} />
  const inCare = drawn.filter((entry) => entry.health === 'care')
  const sentence = t('portfolio.map-sentence', {
    count: inCare.length,
    all: drawn.length,
    worth: money.round(sum(inCare), currency),
    total: money.round(sum(drawn), currency),
  })
  const without = t('portfolio.map-without', {
    none: entries.length - estimated.length,
    other: estimated.length - drawn.length,
  })
  return (
    <Section title={t('portfolio.map')}>
      <DotMap
        label={t('portfolio.map')}
        sentence={`${sentence} ${without}`.trim()}
        bands={healths
          .filter((one) => one !== 'unseen')
          .map((one) => ({ id: one, name: health.name(one), tone: healthTones[one] }))}
        dots={dots}
        valueName={t('portfolio.column-worth')}
        format={(value) => money.round(value, currency)}
        onOpen={(spaceId) => void navigate({ to: '/partnerships/$spaceId', params: { spaceId } })}
      />
    </Section>
  )
}

const worthOf = ({ worth }: Entry) => Number(worth?.amount ?? 0)
const sum = (some: readonly Entry[]) => some.reduce((total, entry) => total + worthOf(entry), 0)

/** Those with an estimate, the currency that most of them are in, and what can be drawn in it. */
function weigh(entries: readonly Entry[]) {
  const estimated = entries.filter(({ worth }) => worth !== undefined)
  const currency = mostUsed(estimated.map(({ worth }) => worth?.currency ?? ''))
  return { estimated, currency, drawn: estimated.filter(({ worth }) => worth?.currency === currency) }
}

function mostUsed(words: readonly string[]): string | undefined {
  const counts = Map.groupBy(words, (word) => word)
  return [...counts].sort(([, first], [, second]) => second.length - first.length)[0]?.[0]
}
