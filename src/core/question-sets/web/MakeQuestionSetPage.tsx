import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import { ContentField } from '#src/core/question-sets/web/ContentField.tsx'
import { emptyContent } from '#src/core/question-sets/web/content-draft.ts'
import { useContentForm } from '#src/core/question-sets/web/useContentForm.ts'
import { questionSetsClient } from '#src/core/question-sets/web/useQuestionSets.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

export function MakeQuestionSetPage() {
  const t = useText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { language } = useLocale()
  const { spaceId, at, you, parties, audienceField } = useCircle()
  const audience: AudienceChoice = { kind: parties.length > 1 ? 'all-parties' : 'organisation' }
  const { form, isRefused } = useContentForm({
    initial: { name: '', purpose: '', content: emptyContent(language), audience },
    draftKey: `question-set.${you.seatId}.${spaceId}`,
    send: (values) => questionSetsClient.call.make({ spaceId, ...values }),
    onDone: ({ id }) => {
      void client.invalidateQueries({ queryKey: questionSetsClient.queries.key() })
      void navigate({ to: at(`/question-sets/${id}`) })
    },
  })
  return (
    <Page>
      <PageHeader
        above={<TextLink to={at('/question-sets')}>{t('question-sets.title')}</TextLink>}
        title={t('question-sets.make')}
        sentence={t('question-sets.make-sentence')}
      />
      <FormBody form={form} label={t('question-sets.make')}>
        <TextField {...form.field('name')} label={t('question-sets.name')} />
        <LongTextField {...form.field('purpose')} label={t('question-sets.purpose')} optional lines={2} />
        <ContentField {...form.field('content')} isRefused={isRefused} />
        {audienceField(form.field('audience'))}
        <FormActions
          form={form}
          submit={t('question-sets.make')}
          onCancel={() => void navigate({ to: at('/question-sets') })}
        />
      </FormBody>
    </Page>
  )
}
