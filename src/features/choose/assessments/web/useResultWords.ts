import { useMemo } from 'react'
import { methodNames } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import { isSettled, placesBy, type Settled, type Standing } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The results in words: who leads and how surely, whether the methods agree, where the lead would be lost. */
export function useResultWords(table: AssessmentTable) {
  const t = useText()
  const formats = useFormats()
  return useMemo(() => {
    const said: Said = { table, t, formats }
    return {
      lead: (standing: Standing | Settled) => leadWords(said, standing),
      methods: (standing: Standing) => methodWords(said, standing),
      sliders: (settled: Settled) => sliderWords(said, settled),
      basis: t(`assessments.basis-${table.weightsFrom}`, { assessors: table.byAssessor.length }),
    }
  }, [table, t, formats])
}

interface Said {
  readonly table: AssessmentTable
  readonly t: ReturnType<typeof useText>
  readonly formats: ReturnType<typeof useFormats>
}

const nameAt = ({ table }: Said, i: number) => isolated(table.candidates[i]?.name ?? '')
const namesAt = (said: Said, places: readonly number[]) => said.formats.list(places.map((i) => nameAt(said, i)))
const criterionAt = ({ table }: Said, j: number) => isolated(table.leaves[j]?.name ?? '')

/** Who shares the first place. */
const leadersOf = (places: Uint16Array): number[] => [...places].flatMap((place, i) => (place === 1 ? [i] : []))

function leadWords(said: Said, standing: Standing | Settled): string {
  const { t, formats, table } = said
  const { firsts, samples } = standing
  const leaders = leadersOf(placesBy(standing, 'sum'))
  if (table.candidates.length === 1) return t('assessments.only-one', { name: nameAt(said, 0) })
  if (leaders.length === table.candidates.length) return t('assessments.all-tied', { count: leaders.length })
  const lead =
    leaders.length > 1 ? t('assessments.tied', { names: namesAt(said, leaders) }) : oneLeads(said, standing, leaders[0] ?? 0)
  // The best by the mean need not be the one that is first most often: that is said, not left to be found.
  const likeliest = firsts.indexOf(Math.max(...firsts))
  if (leaders.includes(likeliest)) return lead
  const share = formats.percent((firsts[likeliest] ?? 0) / samples)
  return `${lead} ${t('assessments.more-often', { name: nameAt(said, likeliest), share })}`
}

function oneLeads(said: Said, standing: Standing | Settled, leader: number): string {
  const { t, formats } = said
  const values = { name: nameAt(said, leader), share: formats.percent((standing.firsts[leader] ?? 0) / standing.samples) }
  if (!isSettled(standing)) return t('assessments.leads', values)
  const loss = standing.losses[0]
  if (!loss) return t('assessments.leads-always', values)
  return t(loss.direction === 'increase' ? 'assessments.loses-above' : 'assessments.loses-below', {
    ...values,
    criterion: criterionAt(said, loss.criterion),
    weight: formats.percent(loss.weight),
    challenger: nameAt(said, loss.challenger),
  })
}

function methodWords(said: Said, standing: Standing): string {
  const { t, formats, table } = said
  // Where nobody can be told apart there is nothing on which methods could agree.
  if (table.candidates.length === 1) return ''
  const leaders = leadersOf(placesBy(standing, 'sum'))
  const others = methodNames.filter((name) => String(leadersOf(placesBy(standing, name))) !== String(leaders))
  if (others.length === 0) return t('assessments.methods-agree', { names: namesAt(said, leaders) })
  const differ = others.map((name) =>
    t('assessments.method-puts', {
      method: t(`assessments.method-${name}`),
      names: namesAt(said, leadersOf(placesBy(standing, name))),
    }),
  )
  return t('assessments.methods-differ', {
    count: methodNames.length - others.length,
    all: methodNames.length,
    differ: formats.list(differ),
  })
}

function sliderWords(said: Said, { fragile }: Settled): string {
  const { t, formats, table } = said
  if (table.flat.length > 0)
    return t('assessments.flat', {
      names: formats.list(table.flat.map((key) => isolated(table.leaves.find((one) => one.key === key)?.name ?? key))),
    })
  if (fragile.length > 0) return t('assessments.fragile', { names: namesAt(said, fragile) })
  return t('assessments.sliders-sentence')
}
