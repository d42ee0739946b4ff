import { candidateQuestionsClient } from '#src/features/choose/candidate-questions/web/useCandidateQuestions.ts'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly candidate: CandidateInFull
  readonly rated: readonly { readonly name: string }[]
  readonly onClose: () => void
}

/** Sends the question out; what the candidate will see, and what it will not, is said before. */
export function AskCandidate({ candidate, rated, onClose }: Props) {
  const t = useText()
  const formats = useFormats()
  const { spaceId, id } = candidate
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { email: candidate.email ?? '', message: '', tellsTitle: false },
    draftKey: `candidate.ask.${id}`,
    send: ({ email, ...words }) => {
      const ends = { low: t('candidate-questions.low'), high: t('candidate-questions.high') }
      return candidateQuestionsClient.call.ask({ spaceId, candidateId: id, email: email === '' ? null : email, ...words, ends })
    },
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('candidate-questions.ask')}>
      <p>{t('candidate-questions.ask-sentence')}</p>
      <p>{t('candidate-questions.asks-about', { names: formats.list(rated.map(({ name }) => isolated(name))) })}</p>
      <TextField
        {...form.field('email')}
        label={t('candidate-questions.email')}
        help={t('candidate-questions.email-help')}
        type="email"
        optional
      />
      <LongTextField {...form.field('message')} label={t('candidate-questions.message')} lines={3} optional />
      <CheckField {...form.field('tellsTitle')} label={t('candidate-questions.tells-title')} />
      <FormActions form={form} submit={t('candidate-questions.send')} onCancel={onClose} />
    </FormBody>
  )
}
