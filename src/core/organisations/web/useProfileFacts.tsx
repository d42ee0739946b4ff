import type { Organisation } from '#src/core/organisations/web/useOrganisation.ts'
import { nameOfLanguage, nameOfRegion } from '#src/kit/locale.ts'
import type { Fact } from '#src/ui/list/Facts.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { LocalTimes } from '#src/ui/time/LocalTimes.tsx'
import { weekdayChoices } from './places.ts'

/** Who an organisation is and when it works, to read. */
export function useProfileFacts(organisation: Organisation): readonly Fact[] {
  const t = useText()
  const { language, formats } = useLocale()
  const { country, languages, timeZone, workingDays, workingFrom, workingTo, listed } = organisation
  const days = weekdayChoices(language).filter(({ value }) => workingDays.includes(Number(value)))
  return [
    { name: t('organisations.legal-name'), value: organisation.legalName },
    { name: t('organisations.country'), value: nameOfRegion(country, language) },
    { name: t('organisations.languages'), value: formats.list(languages.map((code) => nameOfLanguage(code, language))) },
    {
      name: t('organisations.time-zone'),
      value: (
        <>
          {timeZone.replaceAll('_', ' ')}. <LocalTimes places={[{ timeZone }]} />
        </>
      ),
    },
    { name: t('organisations.working-days'), value: formats.list(days.map(({ label }) => label)) },
    {
      name: t('organisations.working-hours'),
      value: t('organisations.hours', { from: clock(workingFrom, formats), to: clock(workingTo, formats) }),
    },
    {
      name: t('organisations.found-by-others'),
      value: t(listed ? 'organisations.is-listed' : 'organisations.is-not-listed'),
    },
  ]
}

// A time of day has no date: any day in a zone without shifts shows it as the reader writes it.
function clock(time: string, formats: { time: (instant: string, zone: string) => string }): string {
  return formats.time(`2026-01-01T${time}:00Z`, 'UTC')
}
