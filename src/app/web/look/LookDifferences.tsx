import { Dumbbell } from '#src/ui/chart/Dumbbell.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { kaito, nordwind, themes } from './sample.ts'

export function LookDifferences() {
  const t = useText()
  const rows = themes.map((theme) => ({
    name: t(theme.id),
    values: theme.values,
    intervals: theme.values.map((value, side) => {
      const spread = theme.spread[side] ?? 0
      return value === undefined ? undefined : ([value - spread, Math.min(5, value + spread)] as const)
    }),
    differs: 'differs' in theme,
  }))
  return (
    <Section title={t('look.differ')} aside={t('look.differ-fact', { wave: 3, first: 9, second: 8 })}>
      <Dumbbell
        label={t('look.differ')}
        sentence={t.rich('look.differ-sentence', { first: 'Nordwind', second: 'Kaito Labs', gap: 1.3 })}
        sides={[{ ...nordwind, name: 'Nordwind' }, kaito]}
        rows={rows}
        range={[1, 5]}
        ticks={[1, 2, 3, 4, 5]}
        note={t('look.interval', { level: 0.9 })}
      />
    </Section>
  )
}
