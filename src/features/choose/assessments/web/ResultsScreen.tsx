import { useMemo, useState } from 'react'
import { findDisagreement } from '#src/features/choose/assessments/model/disagreement.ts'
import {
  type Assessed,
  type AssessmentTable,
  assessmentTable,
  withoutBroken,
} from '#src/features/choose/assessments/model/table.ts'
import { Chances } from '#src/features/choose/assessments/web/Chances.tsx'
import { DisagreementSection } from '#src/features/choose/assessments/web/DisagreementSection.tsx'
import { LiveWords } from '#src/features/choose/assessments/web/LiveWords.tsx'
import { OutSection } from '#src/features/choose/assessments/web/OutSection.tsx'
import { ProfileSection } from '#src/features/choose/assessments/web/ProfileSection.tsx'
import { RankingPicture } from '#src/features/choose/assessments/web/RankingPicture.tsx'
import { useRanking } from '#src/features/choose/assessments/web/useRanking.ts'
import { useResultWords } from '#src/features/choose/assessments/web/useResultWords.ts'
import { WeightSliders } from '#src/features/choose/assessments/web/WeightSliders.tsx'
import { type WhatIf, WhatIfSection } from '#src/features/choose/assessments/web/WhatIfSection.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly assessed: Assessed
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
}

const nothing: WhatIf = { out: [], values: [] }

/** Who leads, how sure that is, and what would change it. */
export function ResultsScreen({ assessed, people }: Props) {
  const t = useText()
  const [whatIf, setWhatIf] = useState(nothing)
  const whole = useMemo(() => assessmentTable(assessed), [assessed])
  const table = useMemo(() => {
    const supposed = {
      ...whole,
      values: whole.values.map((row, i) =>
        row.map((value, j) => {
          const other = whatIf.values.find(
            (one) => one.candidateId === whole.candidates[i]?.id && one.criterion === whole.leaves[j]?.key,
          )
          return other?.value ?? value
        }),
      ),
      // What is supposed is supposed of everybody: each assessor's own score would contradict it.
      byAssessor: whatIf.values.length > 0 ? [] : whole.byAssessor,
    }
    return withoutBroken(supposed, whatIf.out)
  }, [whole, whatIf])
  const disagreement = useMemo(() => findDisagreement(assessed.criteria, assessed.candidates, assessed.assessors), [assessed])
  if (whole.candidates.length === 0 || whole.leaves.length === 0)
    return (
      <>
        <EmptyState drawing="chart" sentence={t('assessments.nothing-to-rank')} />
        <OutSection table={whole} candidates={assessed.candidates} criteria={assessed.criteria} />
      </>
    )
  return (
    <>
      {table.candidates.length > 0 ? (
        <Ranked table={table} />
      ) : (
        <EmptyState drawing="chart" sentence={t('assessments.all-out')} />
      )}
      <WhatIfSection table={whole} whatIf={whatIf} onChange={setWhatIf} onReset={() => setWhatIf(nothing)} />
      <OutSection table={whole} candidates={assessed.candidates} criteria={assessed.criteria} />
      <DisagreementSection
        disagreement={disagreement}
        assessors={assessed.assessors}
        candidates={assessed.candidates}
        criteria={assessed.criteria}
        people={people}
      />
    </>
  )
}

function Ranked({ table }: { readonly table: AssessmentTable }) {
  const t = useText()
  const { live, settled, failure } = useRanking(table)
  const words = useResultWords(table)
  if (failure) return <p role="alert">{t('assessments.no-worker')}</p>
  if (!live || settled?.firsts.length !== table.candidates.length) return <LoadingState lines={8} />
  return (
    <>
      <Section
        title={t('assessments.result')}
        sentence={<LiveWords live={live} say={words.lead} />}
        help={t('assessments.methods-help')}
        aside={words.basis}
      >
        <RankingPicture table={table} live={live} settled={settled} say={words.methods} />
      </Section>
      <Section title={t('assessments.sliders')} sentence={words.sliders(settled)}>
        <WeightSliders table={table} live={live} settled={settled} outcome={words.lead(settled)} />
      </Section>
      {table.candidates.length > 1 ? (
        <Section title={t('assessments.chances')}>
          <Chances table={table} settled={settled} />
        </Section>
      ) : null}
      <ProfileSection table={table} settled={settled} />
    </>
  )
}
