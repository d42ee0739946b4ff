import { MeasureChart } from '#src/core/measures/web/MeasureChart.tsx'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './goals.module.css'

/** From where, by which steps, to where; and how far one has come. */
export function GoalMeasure({ measure }: { readonly measure: MeasureDetails }) {
  const t = useText()
  const formats = useFormats()
  const values = useValueWords()
  const { baseline, unit, targets, name } = measure.definition
  return (
    <>
      <Section title={t('goals.path')} sentence={name}>
        <ol className={classes.path}>
          {baseline === null ? null : (
            <li>
              <span>{t('goals.baseline')}</span>
              <b>{values.exact(baseline, unit)}</b>
            </li>
          )}
          {targets.map((target) => (
            <li key={target.from}>
              <span>{t('goals.from', { day: formats.day(target.from) })}</span>
              <b>{values.target(target, unit)}</b>
            </li>
          ))}
        </ol>
        {targets.length === 0 ? <p>{t('goals.no-target')}</p> : null}
      </Section>
      {measure.values.some(({ value }) => value !== null) ? <MeasureChart measure={measure} /> : null}
    </>
  )
}
