import type { Disagreement } from '#src/features/choose/assessments/model/disagreement.ts'
import type { Assessor } from '#src/features/choose/assessments/model/reading.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { Criteria } from '#src/features/choose/selections/model/criteria.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly disagreement: Disagreement
  readonly assessors: readonly Assessor[]
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  readonly criteria: Criteria
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
}

/** Where assessors lie apart, and who should talk with whom: an average would hide it. */
export function DisagreementSection({ disagreement, assessors, candidates, criteria, people }: Props) {
  const t = useText()
  const formats = useFormats()
  const { scorers, agreement, disputes, outlying } = disagreement
  const contradictions = assessors.flatMap(({ seatId, consistency }) =>
    consistency.filter(({ consistent }) => !consistent).map(({ level, ratio }) => ({ seatId, level, ratio })),
  )
  if (scorers === 0 && contradictions.length === 0) return null
  const nameOf = (id: string) => isolated(candidates.find((one) => one.id === id)?.name ?? '')
  const criterionOf = (key: string) => isolated(criteria.find((one) => one.key === key)?.name ?? key)
  const person = (seatId: string) => isolated(people.find((one) => one.seatId === seatId)?.name ?? '')
  const sentence = () => {
    if (scorers === 0) return undefined
    if (scorers === 1) return t('assessments.one-assessor')
    if (disputes.length === 0 && outlying.length === 0) return t('assessments.no-disputes', { scorers })
    return t('assessments.disputes', { count: disputes.length })
  }
  return (
    <Section
      title={t('assessments.disagreement')}
      sentence={sentence()}
      help={agreement === null ? undefined : t('assessments.agreement-help')}
      aside={
        agreement === null
          ? undefined
          : t('assessments.agreement', { w: formats.number(agreement, { maximumFractionDigits: 2 }) })
      }
    >
      {disputes.length + outlying.length + contradictions.length > 0 ? (
        <ul className={classes.list}>
          {contradictions.map(({ seatId, level, ratio }) => (
            <li key={`${seatId} ${level}`}>
              {t('assessments.contradicts', {
                name: person(seatId),
                ratio: formats.number(ratio, { maximumFractionDigits: 2 }),
              })}
            </li>
          ))}
          {outlying.map(({ seatId, leaning }) => (
            <li key={seatId}>{t(leaning >= 0 ? 'assessments.generous' : 'assessments.strict', { name: person(seatId) })}</li>
          ))}
          {disputes.map((one) => (
            <li key={`${one.candidateId} ${one.criterion}`}>
              {t('assessments.dispute', {
                candidate: nameOf(one.candidateId),
                criterion: criterionOf(one.criterion),
                low: formats.list(one.low.map(person)),
                lowest: one.lowest,
                high: formats.list(one.high.map(person)),
                highest: one.highest,
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
