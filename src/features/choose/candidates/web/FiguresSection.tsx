import { decimalTyped, typedDecimal } from '#src/core/measures/web/local-number.ts'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { candidatesClient } from '#src/features/choose/candidates/web/useCandidates.ts'
import type { Criterion } from '#src/features/choose/selections/model/criteria.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly candidate: CandidateInFull; readonly figures: readonly Criterion[]; readonly canWork: boolean }

/** What is known of the candidate and not judged: figures in their units. */
export function FiguresSection({ candidate, figures, canWork }: Props) {
  const t = useText()
  if (figures.length === 0 || !canWork) return null
  return (
    <Section title={t('candidates.figures')} sentence={t('candidates.figures-sentence')}>
      {figures.map((one) => (
        <FigureForm key={one.key} candidate={candidate} criterion={one} />
      ))}
    </Section>
  )
}

function FigureForm({ candidate, criterion }: { readonly candidate: CandidateInFull; readonly criterion: Criterion }) {
  const t = useText()
  const { locale } = useFormats()
  const refresh = useRefresh(candidate.spaceId)
  const known = candidate.figures.find((one) => one.criterion === criterion.key)
  const form = useForm({
    initial: { value: known ? typedDecimal(String(known.value), locale) : '', evidence: known?.evidence ?? '' },
    isRecord: true,
    draftKey: `figure.${candidate.id}.${criterion.key}.${known?.value ?? ''}`,
    send: async ({ value, evidence }) => {
      const number = Number(decimalTyped(value, locale))
      if (value.trim() === '' || !Number.isFinite(number))
        throw { code: 'invalid', status: 422, problems: [{ path: 'value', code: 'not-a-number', values: { written: value } }] }
      const { spaceId, id } = candidate
      return candidatesClient.call.setFigure({ spaceId, id, criterion: criterion.key, value: number, evidence })
    },
    onDone: refresh,
  })
  const unit = criterion.unit ? ` (${criterion.unit})` : ''
  return (
    <FormBody form={form} label={criterion.name}>
      <FieldPair>
        <TextField {...form.field('value')} label={`${criterion.name}${unit}`} inputMode="decimal" />
        <TextField {...form.field('evidence')} label={t('candidates.figure-evidence')} optional />
      </FieldPair>
      <FormActions form={form} submit={t('candidates.keep-figure')} />
    </FormBody>
  )
}
