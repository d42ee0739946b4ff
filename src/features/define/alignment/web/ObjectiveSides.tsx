import { PartyMark, useSides } from '#src/core/parties/web/PartyMark.tsx'
import { importanceGap } from '#src/features/define/alignment/model/find-conflicts.ts'
import { SideFacts } from '#src/features/define/alignment/web/SideFacts.tsx'
import type { Outcome } from '#src/features/define/alignment/web/useAlignments.ts'
import { Dumbbell } from '#src/ui/chart/Dumbbell.tsx'
import common from '#src/ui/design/common.module.css'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './alignment.module.css'

type Props = { readonly spaceId: string; readonly title: string; readonly place: number; readonly outcome: Outcome }

/** What each side said to one objective: the gaps in one picture, then the words beside each other. */
export function ObjectiveSides({ spaceId, title, place, outcome }: Props) {
  const t = useText()
  const formats = useFormats()
  const score = outcome.scores[place]?.score ?? null
  return (
    <Section
      title={title}
      aside={
        score === null ? undefined : (
          <span className={common.quiet}>
            {t('alignment.score', { score: formats.number(score, { maximumFractionDigits: 0 }) })}
          </span>
        )
      }
    >
      <Gaps spaceId={spaceId} title={title} place={place} outcome={outcome} />
      <Columns shape="sides">
        {outcome.views.map(({ organisationId, objectives }) => {
          const view = objectives[place]
          return view ? (
            <div key={organisationId} className={classes.side}>
              <p className={common.beside}>
                <PartyMark spaceId={spaceId} organisationId={organisationId} />
                <StateBadge tone={view.must ? 'accent' : 'quiet'}>
                  {t(view.must ? 'alignment.must' : 'alignment.nice')}
                </StateBadge>
              </p>
              <SideFacts view={view} />
            </div>
          ) : null
        })}
      </Columns>
    </Section>
  )
}

const aspects = ['importance', 'gain', 'effort'] as const

/** How important it is to each, what it brings and what it takes: on one scale, so that a lopsided bargain is seen. */
function Gaps({ spaceId, title, place, outcome }: Props) {
  const t = useText()
  const formats = useFormats()
  const sides = useSides(spaceId)
  const shown = outcome.views.flatMap(({ organisationId }) => sides.get(organisationId) ?? [])
  const rows = aspects.flatMap((aspect) => {
    const values = outcome.views.map((view) => view.objectives[place]?.[aspect] ?? undefined)
    const given = values.filter((one) => one !== undefined)
    const gap = given.length < 2 ? 0 : Math.max(...given) - Math.min(...given)
    const name = t(`alignment.aspect-${aspect}`)
    return given.length === 0 ? [] : [{ name, values, differs: gap >= importanceGap, distance: gap }]
  })
  const [widest] = rows.toSorted((one, other) => other.distance - one.distance)
  // Importance alone stands in the picture of all objectives already.
  if (rows.length < 2 || !widest) return null
  return (
    <Dumbbell
      label={title}
      sentence={
        widest.differs
          ? t('alignment.sides-apart', {
              aspect: widest.name,
              gap: formats.number(widest.distance, { maximumFractionDigits: 1 }),
            })
          : t('alignment.sides-alike')
      }
      sides={shown}
      rows={rows}
      range={[1, 5]}
      ticks={[1, 2, 3, 4, 5]}
    />
  )
}
