import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Me, peopleClient } from '#src/core/people/web/useMe.ts'
import { chooseLanguage, nameOfLanguage } from '#src/kit/locale.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { SearchField } from '#src/ui/form/SearchField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { languages } from '#src/ui/text/catalogues.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** My name, my language, my time zone. */
export function MyProfile({ me }: { readonly me: Me }) {
  const t = useText()
  const [isSaved, setSaved] = useState(false)
  return (
    <Section title={t('people.profile')} sentence={t('people.profile-sentence')}>
      <ProfileForm me={me} onSaved={() => setSaved(true)} />
      <p role="status">{isSaved ? t('people.saved') : ''}</p>
    </Section>
  )
}

function ProfileForm({ me, onSaved }: { readonly me: Me; readonly onSaved: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const zones = useMemo(() => [...new Set([...Intl.supportedValuesOf('timeZone'), me.timeZone, 'UTC'])].sort(), [me.timeZone])
  const form = useForm({
    initial: { name: me.name, locale: chooseLanguage([me.locale], languages), timeZone: me.timeZone },
    isRecord: true,
    draftKey: `me.${me.id}`,
    send: peopleClient.call.changeMe,
    onDone: (changed) => {
      client.setQueryData(peopleClient.queries.me.queryKey(), changed)
      onSaved()
    },
  })
  return (
    <FormBody form={form} label={t('people.profile')}>
      <TextField {...form.field('name')} label={t('people.name')} autoComplete="name" />
      <ChoiceField
        {...form.field('locale')}
        label={t('people.language')}
        choices={languages.map((value) => ({ value, label: nameOfLanguage(value) }))}
      />
      <SearchField
        {...form.field('timeZone')}
        label={t('people.time-zone')}
        help={t('people.time-zone-help')}
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <FormActions form={form} submit={t('common.save')} />
    </FormBody>
  )
}
