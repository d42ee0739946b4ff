import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { Facts } from '#src/ui/list/Facts.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'
import { Timeline } from '#src/ui/time/Timeline.tsx'
import { useNow } from '#src/ui/time/useNow.ts'

const termDays = ['starts-on', 'notice-until', 'ends-on'] as const

/** Days ahead of notice at which it needs care. */
const care = 60

/** Until when it runs, and by when one must say that it shall not go on. */
export function Term({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const formats = useFormats()
  const today = useNow().slice(0, 10)
  const { purpose, startsOn, endsOn, noticeDay, renewal } = partnership
  const isNear = noticeDay !== null && noticeDay >= today && daysBetween(today, noticeDay) <= care
  const sentence = noticeDay
    ? t(noticeDay < today ? 'partnerships.notice-past' : 'partnerships.notice-ahead', {
        day: formats.day(noticeDay),
        distance: formats.relativeDay(noticeDay, today),
      })
    : t(endsOn ? 'partnerships.ends-sentence' : 'partnerships.open-ended', {
        day: endsOn ? formats.day(endsOn) : '',
        distance: endsOn ? formats.relativeDay(endsOn, today) : '',
      })
  const days = { 'starts-on': startsOn, 'notice-until': noticeDay, 'ends-on': endsOn }
  const points = termDays.flatMap((name) => {
    const day = days[name]
    if (day === null) return []
    return { key: name, title: t(`partnerships.${name}`), when: <Day day={day} />, ahead: day >= today }
  })
  return (
    <Section
      title={t('partnerships.term')}
      aside={isNear ? <StateBadge tone="warn">{t('partnerships.notice-near')}</StateBadge> : undefined}
      sentence={partnership.former ? undefined : sentence}
    >
      <Facts
        facts={[
          { name: t('partnerships.purpose'), value: purpose },
          { name: t('partnerships.renewal'), value: renewal },
        ]}
      />
      {points.length > 0 ? <Timeline label={t('partnerships.term')} points={points} /> : null}
    </Section>
  )
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
