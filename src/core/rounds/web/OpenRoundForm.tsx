import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import { emptyContent, tidyContent } from '#src/core/question-sets/web/content-draft.ts'
import { useContentForm } from '#src/core/question-sets/web/useContentForm.ts'
import type { QuestionSetRecord } from '#src/core/question-sets/web/useQuestionSets.ts'
import { AskedFields } from '#src/core/rounds/web/AskedFields.tsx'
import { FixedRules } from '#src/core/rounds/web/FixedRules.tsx'
import { NamingFields } from '#src/core/rounds/web/NamingFields.tsx'
import { beginOpening, dueInstant, type Opening, toInvitation } from '#src/core/rounds/web/opening.ts'
import { QuestionsField } from '#src/core/rounds/web/QuestionsField.tsx'
import { RevealFields } from '#src/core/rounds/web/RevealFields.tsx'
import { roundsClient, type WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { useSeeing } from '#src/core/rounds/web/useSeeing.ts'
import { WillShow } from '#src/core/rounds/web/WillShow.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly sets: readonly QuestionSetRecord[]
  readonly set: string | undefined
  /** The wave that is asked again. */
  readonly before: WholeRound | undefined
}

/** What is asked, of whom, how answers are named, when the seal breaks, and what will be shown of it all. */
export function OpenRoundForm({ sets, set, before }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const { at, audienceField, audienceChip } = useCircle()
  const { form, isRefused } = useOpening({ sets, set, before })
  const { values } = form
  const seeing = useSeeing(values.audience, before)
  const title = t(before ? 'rounds.open-wave' : 'rounds.open')
  return (
    <FormBody form={form} label={title}>
      <TextField {...form.field('title')} label={t('rounds.field-title')} />
      <LongTextField
        {...form.field('purpose')}
        label={t('rounds.field-purpose')}
        help={t('rounds.field-purpose-help')}
        optional
        lines={2}
      />
      <Section title={t('rounds.part-questions')}>
        <QuestionsField form={form} sets={sets} before={before} isRefused={isRefused} />
      </Section>
      <Section title={t('rounds.part-asked')}>
        {before ? null : audienceField(form.field('audience'))}
        <AskedFields form={form} seeing={seeing} />
      </Section>
      <Section title={t('rounds.part-naming')}>
        {before ? <FixedRules round={before} /> : <NamingFields form={form} />}
        <WillShow opening={values} seeing={seeing} />
      </Section>
      <Section title={t('rounds.part-reveal')}>
        <RevealFields form={form} />
      </Section>
      <FormActions
        form={form}
        submit={title}
        onCancel={() => void navigate({ to: before ? at(`/rounds/${before.id}`) : at('/rounds') })}
        beside={before ? audienceChip(before.audienceId) : undefined}
      />
    </FormBody>
  )
}

function useOpening({ sets, set, before }: Props) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const circle = useCircle()
  const { language, timeZone } = useLocale()
  const { spaceId, at, you } = circle
  const source = set !== undefined && sets.some(({ id }) => id === set) ? set : (sets.find(isInUse)?.id ?? 'own')
  const thing = before ? `wave.${before.id}` : `round.${spaceId}.${set ?? ''}`
  return useContentForm<Opening, { id: string }>({
    initial: beginOpening({ circle, empty: emptyContent(language), source, before }),
    draftKey: `${thing}.${you.seatId}`,
    checks: (values) => values.source === 'own',
    fieldAt: (path) => (path.startsWith('invited') ? 'invited' : path === 'dueAt' ? 'due' : path),
    send: async (values) => {
      const asking = {
        spaceId,
        title: values.title,
        purpose: values.purpose,
        content: contentOf(values, { sets, before }),
        rule: values.rule,
        dueAt: dueInstant(values, timeZone),
        invited: toInvitation(values.invited) as Parameters<typeof roundsClient.call.open>[0]['invited'],
      }
      if (before) return roundsClient.call.openNextWave({ ...asking, id: before.id })
      const { naming, audience } = values
      // Where nobody is named, nobody speaks for a party.
      const voice = naming === 'anonymous' ? 'each' : values.voice
      return roundsClient.call.open({ ...asking, naming, voice, floor: values.floor ?? Number.NaN, audience })
    },
    onDone: ({ id }) => {
      void client.invalidateQueries({ queryKey: roundsClient.queries.key() })
      void navigate({ to: at(`/rounds/${id}`) })
    },
  })
}

const isInUse = ({ retiredAt }: QuestionSetRecord) => retiredAt === null

function contentOf({ source, content }: Opening, { sets, before }: Pick<Props, 'sets' | 'before'>) {
  if (source === 'before' && before) return before.content
  return sets.find(({ id }) => id === source)?.content ?? tidyContent(content)
}
