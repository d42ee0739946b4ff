import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { Criteria } from '#src/features/choose/selections/model/criteria.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly table: AssessmentTable
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  readonly criteria: Criteria
}

/** Who is not in the ranking and why: a must that was missed, or nothing known. */
export function OutSection({ table, candidates, criteria }: Props) {
  const t = useText()
  const formats = useFormats()
  const { broken, gaps, empty } = table
  const nameOf = (id: string) => isolated(candidates.find((one) => one.id === id)?.name ?? '')
  const criterionOf = (key: string) => isolated(criteria.find((one) => one.key === key)?.name ?? key)
  const lines = [
    ...broken.map((one) =>
      t('assessments.broken', {
        name: nameOf(one.candidateId),
        criterion: criterionOf(one.criterion),
        value: formats.number(one.value, { maximumFractionDigits: 2 }),
        must: formats.number(one.mustReach),
      }),
    ),
    ...gaps.map((one) =>
      one.criteria.length === table.leaves.length
        ? t('assessments.gap-whole', { name: nameOf(one.candidateId) })
        : t('assessments.gap', { name: nameOf(one.candidateId), criteria: formats.list(one.criteria.map(criterionOf)) }),
    ),
    ...(empty.length > 0 && table.leaves.length > 0
      ? [t('assessments.unknown-criteria', { criteria: formats.list(empty.map(criterionOf)) })]
      : []),
  ]
  if (lines.length === 0) return null
  return (
    <Section title={t('assessments.out')} sentence={t('assessments.out-sentence')}>
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
