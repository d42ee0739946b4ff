import type { Outcome } from '#src/features/define/alignment/web/useAlignments.ts'
import common from '#src/ui/design/common.module.css'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './alignment.module.css'

type View = Outcome['views'][number]['objectives'][number]

/** What one side said to one objective, in its own words. */
export function SideFacts({ view }: { readonly view: View }) {
  const t = useText()
  const formats = useFormats()
  const number = (value: number | null, id: 'alignment.fact-points' | 'alignment.fact-horizon' | 'alignment.fact-target') =>
    value === null ? [] : [t(id, { value: formats.number(value, { maximumFractionDigits: 2 }) })]
  const figures = [
    ...number(view.points, 'alignment.fact-points'),
    ...number(view.target, 'alignment.fact-target'),
    ...number(view.horizon, 'alignment.fact-horizon'),
  ]
  const rows = [
    { name: t('alignment.fact-reason'), words: view.reasons },
    {
      name: t('alignment.fact-measure'),
      words: view.measure ? [[view.measure.name, view.measure.definition].filter((one) => one !== '').join(': ')] : [],
    },
    { name: t('alignment.fact-red-line'), words: view.redLines },
    { name: t('alignment.fact-fear'), words: view.fears },
    { name: t('alignment.fact-expects'), words: view.expects },
    { name: t('alignment.fact-offers'), words: view.offers },
  ].filter(({ words }) => words.length > 0)
  return (
    <>
      {figures.length > 0 ? <p className={common.quiet}>{figures.join(' · ')}</p> : null}
      {rows.length > 0 ? (
        <dl className={classes.facts}>
          {rows.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              {words.map((one) => (
                <dd key={one}>
                  <bdi>{one}</bdi>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}
