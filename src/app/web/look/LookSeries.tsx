import { SeriesChart } from '#src/ui/chart/SeriesChart.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { Chip } from '#src/ui/state/Chip.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { answerFigures, efficiencyFigures } from './sample.ts'

export function LookSeries() {
  const t = useText()
  return (
    <>
      <Section title={t('look.efficiency')} aside={<Chip icon="half">{t.rich('look.both', { count: 11 })}</Chip>}>
        <SeriesChart
          label={t('look.efficiency')}
          sentence={t.rich('look.efficiency-sentence', { value: 84.6, old: 83, new: 86 })}
          figures={efficiencyFigures(t('look.efficiency'), t('look.heat'))}
        />
      </Section>
      <Section title={t('look.answers')}>
        <SeriesChart
          label={t('look.answers')}
          sentence={t.rich('look.answers-sentence', { first: 'Nordwind', second: 'Kaito Labs' })}
          figures={answerFigures}
        />
      </Section>
    </>
  )
}
