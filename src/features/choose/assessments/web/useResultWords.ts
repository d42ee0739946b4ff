import { type ReactNode, useMemo } from 'react'
import { methodNames } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import type { RankingReply } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The results in words: who leads and how surely, whether the methods agree, where the lead would be lost. Said once an answer. */
export function useResultWords(table: AssessmentTable, answer: RankingReply | undefined) {
  const t = useText()
  const formats = useFormats()
  return useMemo(() => resultWords({ table, answer, t, formats }), [table, answer, t, formats])
}

interface Said {
  readonly table: AssessmentTable
  readonly answer: RankingReply | undefined
  readonly t: ReturnType<typeof useText>
  readonly formats: ReturnType<typeof useFormats>
}

function resultWords({ table, answer, t, formats }: Said) {
  if (!answer || answer.firsts.length !== table.candidates.length)
    return { lead: '', methods: '', sliders: '', basis: '' as ReactNode }
  const { ranking, firsts, samples, losses } = answer
  const nameAt = (i: number) => isolated(table.candidates[i]?.name ?? '')
  const criterionAt = (j: number) => isolated(table.leaves[j]?.name ?? '')
  const leaders = placesOf(ranking.methods.sum.ranks)
  const share = formats.percent((firsts[leaders[0] ?? 0] ?? 0) / samples)
  const loss = losses?.[0]
  const lead = () => {
    if (table.candidates.length === 1) return t('assessments.only-one', { name: nameAt(0) })
    if (leaders.length === table.candidates.length) return t('assessments.all-tied', { count: leaders.length })
    if (leaders.length > 1) return t('assessments.tied', { names: formats.list(leaders.map(nameAt)) })
    const leader = { name: nameAt(leaders[0] ?? 0), share }
    if (!loss) return t(losses ? 'assessments.leads-always' : 'assessments.leads', leader)
    const values = {
      ...leader,
      criterion: criterionAt(loss.criterion),
      weight: formats.number(loss.weight, { maximumFractionDigits: 2 }),
      challenger: nameAt(loss.challenger),
    }
    return t(loss.direction === 'increase' ? 'assessments.loses-above' : 'assessments.loses-below', values)
  }
  const agreeing = methodNames.filter((name) => String(placesOf(ranking.methods[name].ranks)) === String(leaders))
  const others = methodNames.filter((name) => !agreeing.includes(name))
  const methods = () => {
    if (others.length === 0) return t('assessments.methods-agree', { names: formats.list(leaders.map(nameAt)) })
    const differ = others.map((name) =>
      t('assessments.method-puts', {
        method: t(`assessments.method-${name}`),
        names: formats.list(placesOf(ranking.methods[name].ranks).map(nameAt)),
      }),
    )
    return t('assessments.methods-differ', { count: agreeing.length, all: methodNames.length, differ: formats.list(differ) })
  }
  const sliders = () => {
    if (table.flat.length > 0)
      return t('assessments.flat', {
        names: formats.list(table.flat.map((key) => isolated(table.leaves.find((one) => one.key === key)?.name ?? key))),
      })
    const fragile = answer.fragile ?? []
    if (fragile.length > 0) return t('assessments.fragile', { names: formats.list(fragile.map(nameAt)) })
    return t('assessments.sliders-sentence')
  }
  const basis = t(`assessments.basis-${table.weightsFrom}`, { assessors: table.byAssessor.length })
  // The best by the mean need not be the one that is first most often: that is said, not left to be found.
  const likeliest = firsts.indexOf(Math.max(...firsts))
  const often = leaders.includes(likeliest)
    ? ''
    : ` ${t('assessments.more-often', { name: nameAt(likeliest), share: formats.percent((firsts[likeliest] ?? 0) / samples) })}`
  return { lead: `${lead()}${often}`, methods: methods(), sliders: sliders(), basis }
}

/** Who shares the first place. */
export const placesOf = (ranks: readonly number[]) => ranks.flatMap((rank, i) => (rank === 1 ? [i] : []))
