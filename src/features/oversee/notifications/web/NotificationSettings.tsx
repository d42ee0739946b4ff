import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMe } from '#src/core/people/web/useMe.ts'
import { kinds } from '#src/features/oversee/notification-settings/model.ts'
import { notificationsClient } from '#src/features/oversee/notifications/web/useNews.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const question = () => notificationsClient.queries.settings.queryOptions({ input: undefined, meta: { ofPerson: true } })

/** What comes by mail, when, and when nothing does. */
export function NotificationSettings() {
  const t = useText()
  const settings = useQuery(question())
  return (
    <div id="notifications">
      <Section title={t('notifications.settings')} sentence={t('notifications.settings-sentence')}>
        {settings.error ? <ErrorState error={settings.error} onRetry={() => void settings.refetch()} /> : null}
        {settings.isPending ? <LoadingState lines={6} /> : null}
        {settings.data ? <SettingsForm settings={settings.data} /> : null}
      </Section>
    </div>
  )
}

type Settings = Awaited<ReturnType<typeof notificationsClient.call.settings>>
type When = Settings['mail']['answer']

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const t = useText()
  const client = useQueryClient()
  const me = useMe().data
  const zone = me?.timeZone ?? 'UTC'
  const form = useForm({
    initial: written(settings),
    isRecord: true,
    draftKey: `notifications.${me?.id ?? ''}`,
    send: ({ answer, warning, outcome, partnership, digest, digestAt, from, to }) =>
      notificationsClient.call.changeSettings({
        mail: { answer: whenOf(answer), warning: whenOf(warning), outcome: whenOf(outcome), partnership: whenOf(partnership) },
        digest: digest === 'weekly' ? 'weekly' : 'daily',
        digestAt,
        quiet: from === '' || to === '' ? null : { from, to },
      }),
    onDone: (saved) => client.setQueryData(question().queryKey, saved),
  })
  const choices = (['now', 'digest', 'off'] as const).map((value) => ({ value, label: t(`notifications.mail-${value}`) }))
  return (
    <FormBody form={form} label={t('notifications.settings')}>
      {kinds.map((kind) => (
        <ChoiceField key={kind} {...form.field(kind)} label={t(`notifications.kind-${kind}`)} choices={choices} />
      ))}
      <FieldPair>
        <ChoiceField
          {...form.field('digest')}
          label={t('notifications.digest')}
          help={t('notifications.digest-help')}
          choices={(['daily', 'weekly'] as const).map((value) => ({ value, label: t(`notifications.digest-${value}`) }))}
        />
        <TextField {...form.field('digestAt')} label={t('notifications.digest-at')} type="time" />
      </FieldPair>
      <FieldPair>
        <TextField
          {...form.field('from')}
          label={`${t('notifications.quiet')}: ${t('notifications.quiet-from')}`}
          help={t('notifications.quiet-help', { zone })}
          type="time"
          optional
        />
        <TextField {...form.field('to')} label={t('notifications.quiet-to')} type="time" optional />
      </FieldPair>
      <FormActions form={form} submit={t('notifications.save')} />
    </FormBody>
  )
}

/** As the fields of the form hold it: text, empty where there is none. */
const written = ({
  mail,
  digest,
  digestAt,
  quiet,
}: Settings): Record<keyof Settings['mail'] | 'digest' | 'digestAt' | 'from' | 'to', string> => ({
  ...mail,
  digest,
  digestAt,
  from: quiet?.from ?? '',
  to: quiet?.to ?? '',
})

const whenOf = (value: string): When => (value === 'now' || value === 'off' ? value : 'digest')
