import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import classes from '#src/features/choose/candidates/web/candidates.module.css'
import { candidatesClient } from '#src/features/choose/candidates/web/useCandidates.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly candidate: CandidateInFull
  readonly rated: readonly { readonly key: string; readonly name: string }[]
  readonly onClose: () => void
}

/** What the candidate said of the two together, written down by one of ours. */
export function ViewForm({ candidate, rated, onClose }: Props) {
  const t = useText()
  const formats = useFormats()
  const { spaceId, id } = candidate
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { saidBy: '', saidOn: '', scores: {} as Record<string, string>, evidence: {} as Record<string, string> },
    draftKey: `candidate.view.${id}`,
    send: ({ saidBy, saidOn, scores, evidence }) => {
      const given = Object.entries(scores).filter(([, score]) => score !== '')
      const ratings = Object.fromEntries(
        given.map(([key, score]) => [key, { score: Number(score), evidence: evidence[key] ?? '' }]),
      )
      return candidatesClient.call.enterView({ spaceId, id, ratings, saidBy, saidOn })
    },
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const { scores, evidence } = form.values
  const set = (part: 'scores' | 'evidence', key: string) => (value: string) =>
    form.change({ ...form.values, [part]: { ...form.values[part], [key]: value } })
  return (
    <FormBody form={form} label={t('candidates.enter-view')}>
      <TextField {...form.field('saidBy')} label={t('candidates.view-by')} />
      <DateField {...form.field('saidOn')} label={t('candidates.view-on')} />
      <div className={classes.ratings}>
        {rated.map(({ key, name }) => (
          <fieldset key={key}>
            <legend>
              <bdi>{name}</bdi>
            </legend>
            <ChoiceField
              name={`score-${key}`}
              label={t('candidates.view-score')}
              value={scores[key] ?? ''}
              onChange={set('scores', key)}
              problem={undefined}
              choices={[0, 1, 2, 3, 4].map((step) => ({ value: String(step), label: formats.number(step) }))}
              optional
            />
            <TextField
              name={`evidence-${key}`}
              label={t('candidates.view-words')}
              value={evidence[key] ?? ''}
              onChange={set('evidence', key)}
              problem={undefined}
              optional
            />
          </fieldset>
        ))}
      </div>
      <FormActions form={form} submit={t('candidates.keep-view')} onCancel={onClose} />
    </FormBody>
  )
}
