import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { importanceGap } from '#src/features/define/alignment/model/find-conflicts.ts'
import { AgreedObjectives } from '#src/features/define/alignment/web/AgreedObjectives.tsx'
import { ComparisonDownload } from '#src/features/define/alignment/web/ComparisonDownload.tsx'
import { FoundConflicts } from '#src/features/define/alignment/web/FoundConflicts.tsx'
import { ObjectiveSides } from '#src/features/define/alignment/web/ObjectiveSides.tsx'
import type { AlignmentInFull, Outcome } from '#src/features/define/alignment/web/useAlignments.ts'
import { Dumbbell } from '#src/ui/chart/Dumbbell.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly alignment: AlignmentInFull; readonly outcome: Outcome }

/** What the reveal shows: the gaps in one picture, what was found in sentences, both sides of each objective. */
export function AlignmentOutcome({ alignment, outcome }: Props) {
  const t = useText()
  const formats = useFormats()
  const { spaceId, objectives } = alignment
  const sides = useSides(spaceId)
  const shown = outcome.views.flatMap(({ organisationId }) => sides.get(organisationId) ?? [])
  const rows = objectives.map(({ title }, place) => {
    const values = outcome.views.map((view) => view.objectives[place]?.importance ?? undefined)
    const given = values.filter((one) => one !== undefined)
    return { name: title, values, differs: Math.max(...given) - Math.min(...given) >= importanceGap }
  })
  const widest = rows.filter(({ differs }) => differs).map(({ name }) => isolated(name))
  return (
    <>
      <Section
        title={t('alignment.importance')}
        help={t('alignment.figures-help')}
        aside={
          outcome.measureId ? (
            <TextLink to="/partnerships/$spaceId/measures/$id" params={{ spaceId, id: outcome.measureId }}>
              {t('alignment.course-over-rounds')}
            </TextLink>
          ) : undefined
        }
      >
        <ComparisonDownload alignment={alignment} outcome={outcome} />
        <Dumbbell
          label={t('alignment.importance')}
          sentence={
            widest.length === 0
              ? t('alignment.importance-alike')
              : t('alignment.importance-apart', { objectives: formats.list(widest), count: widest.length })
          }
          sides={shown}
          rows={rows}
          range={[1, 5]}
          ticks={[1, 2, 3, 4, 5]}
          note={<Figures outcome={outcome} />}
        />
      </Section>
      <FoundConflicts alignment={alignment} outcome={outcome} />
      <AgreedObjectives alignment={alignment} outcome={outcome} />
      {objectives.map(({ id, title }, place) => (
        <ObjectiveSides key={id} spaceId={spaceId} title={title} place={place} outcome={outcome} />
      ))}
    </>
  )
}

function Figures({ outcome: { score, concordance } }: { readonly outcome: Outcome }) {
  const t = useText()
  const formats = useFormats()
  const words = [
    score === null ? '' : t('alignment.score', { score: formats.number(score, { maximumFractionDigits: 0 }) }),
    concordance === null
      ? ''
      : t('alignment.concordance', { w: formats.number(concordance, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) }),
  ]
  return words.filter((one) => one !== '').join(' · ')
}
