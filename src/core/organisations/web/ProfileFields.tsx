import { useMemo } from 'react'
import type { ProfileValues } from '#src/core/organisations/web/profile-form.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ColourField } from '#src/ui/form/ColourField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { ManyField } from '#src/ui/form/ManyField.tsx'
import { PickField } from '#src/ui/form/PickField.tsx'
import { SearchField } from '#src/ui/form/SearchField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { countryChoices, languageChoices, timeZoneChoices, weekdayChoices } from './places.ts'

/** Who an organisation is, when it works, and its colour. */
export function ProfileFields({ form }: { readonly form: Form<ProfileValues> }) {
  const t = useText()
  const { language, formats, timeZone } = useLocale()
  const places = useMemo(
    () => ({
      countries: countryChoices(language, formats.compare),
      languages: languageChoices(language, formats.compare),
      zones: timeZoneChoices(timeZone),
      days: weekdayChoices(language),
    }),
    [language, formats, timeZone],
  )
  return (
    <>
      <TextField
        {...form.field('legalName')}
        label={t('organisations.legal-name')}
        help={t('organisations.legal-name-help')}
        autoComplete="organization"
      />
      <TextField {...form.field('shortName')} label={t('organisations.short-name')} help={t('organisations.short-name-help')} />
      <ColourField {...form.field('colour')} label={t('organisations.colour')} help={t('organisations.colour-help')} />
      <FieldPair>
        <SearchField {...form.field('country')} label={t('organisations.country')} choices={places.countries} />
        <SearchField {...form.field('timeZone')} label={t('organisations.time-zone')} choices={places.zones} />
      </FieldPair>
      <ManyField {...form.field('languages')} label={t('organisations.languages')} choices={places.languages} />
      <PickField
        {...form.field('workingDays')}
        label={t('organisations.working-days')}
        help={t('organisations.working-days-help')}
        choices={places.days}
      />
      <FieldPair>
        <TextField {...form.field('workingFrom')} label={t('organisations.working-from')} type="time" />
        <TextField {...form.field('workingTo')} label={t('organisations.working-to')} type="time" />
      </FieldPair>
      <CheckField {...form.field('listed')} label={t('organisations.listed')} help={t('organisations.listed-help')} />
    </>
  )
}
