import { useQueryClient } from '@tanstack/react-query'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import { ContentField } from '#src/core/question-sets/web/ContentField.tsx'
import { useContentForm } from '#src/core/question-sets/web/useContentForm.ts'
import { type QuestionSetRecord, questionSetsClient } from '#src/core/question-sets/web/useQuestionSets.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly set: QuestionSetRecord; readonly onClose: () => void }

/** The next version, with the reason for it; rounds that are open keep what they ask. */
export function WriteVersion({ set, onClose }: Props) {
  const t = useText()
  const client = useQueryClient()
  const { you, audienceChip } = useCircle()
  const { spaceId, id, version } = set
  const { form, isRefused } = useContentForm({
    // The version it was begun from stays with what is typed: a draft may outlive it.
    initial: { content: set.content, reason: '', begun: version },
    draftKey: `question-set.${you.seatId}.${id}`,
    send: ({ content, reason }) => questionSetsClient.call.write({ spaceId, id, content, reason, version }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: questionSetsClient.queries.key() })
      onClose()
    },
  })
  return (
    <Section title={t('question-sets.write-version')} sentence={t('question-sets.write-version-sentence')}>
      <FormBody form={form} label={t('question-sets.write-version')}>
        <ContentField {...form.field('content')} isRefused={isRefused} />
        <TextField {...form.field('reason')} label={t('question-sets.reason')} help={t('question-sets.reason-help')} />
        <p role="status">{form.values.begun < version ? t('question-sets.written-meanwhile', { version }) : null}</p>
        <FormActions
          form={form}
          submit={t('question-sets.save-version', { version: version + 1 })}
          onCancel={onClose}
          beside={audienceChip(set.audienceId)}
        />
      </FormBody>
    </Section>
  )
}
