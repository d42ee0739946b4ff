import { Differences } from '#src/ui/chart/Differences.tsx'
import { Distribution } from '#src/ui/chart/Distribution.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { kaito, nordwind, themes } from './sample.ts'

const counts = [
  [0, 1, 1, 3, 1],
  [1, 2, 2, 0, 0],
] as const

/** Two sides mirrored along the steps they gave, and what changed since the last time. */
export function LookPaired() {
  const t = useText()
  const formats = useFormats()
  const values = { second: kaito.name, gap: 1.3 }
  return (
    <>
      <Section title={t('look.paired')}>
        <Distribution
          label={t('look.paired')}
          sentence={t('look.paired-sentence', { first: nordwind.name, second: kaito.name })}
          steps={[1, 2, 3, 4, 5].map((step) => ({ key: String(step), name: formats.number(step) }))}
          sides={[nordwind, kaito].map((side, place) => ({ side, counts: counts[place] }))}
        />
      </Section>
      <Section title={t('look.gap')}>
        <Differences
          label={t('look.gap')}
          sentence={t('look.gap-sentence', values)}
          rows={themes.flatMap(({ id, values: [first, second] }) =>
            first === undefined || second === undefined
              ? []
              : [
                  {
                    key: id,
                    name: t(id),
                    value: second - first,
                    interval: [second - first - 0.4, second - first + 0.4] as const,
                  },
                ],
          )}
        />
      </Section>
    </>
  )
}
