import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import type { Outcome } from '#src/features/define/alignment/web/useAlignments.ts'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './alignment.module.css'

type Props = { readonly spaceId: string; readonly title: string; readonly place: number; readonly outcome: Outcome }
type View = Outcome['views'][number]['objectives'][number]

/** What each side said to one objective, beside each other. */
export function ObjectiveSides({ spaceId, title, place, outcome }: Props) {
  const t = useText()
  return (
    <Section title={title}>
      <Columns>
        {outcome.views.map(({ organisationId, objectives }) => {
          const view = objectives[place]
          return view ? (
            <div key={organisationId} className={classes.side}>
              <p className={classes.sideHead}>
                <PartyMark spaceId={spaceId} organisationId={organisationId} />
                <StateBadge tone={view.must ? 'accent' : 'quiet'}>
                  {t(view.must ? 'alignment.must' : 'alignment.nice')}
                </StateBadge>
              </p>
              <Facts view={view} />
            </div>
          ) : null
        })}
      </Columns>
    </Section>
  )
}

function Facts({ view }: { readonly view: View }) {
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
  ]
  return (
    <>
      {figures.length > 0 ? <p className={classes.quiet}>{figures.join(' · ')}</p> : null}
      <dl className={classes.facts}>
        {rows
          .filter(({ words }) => words.length > 0)
          .map(({ name, words }) => (
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
    </>
  )
}
