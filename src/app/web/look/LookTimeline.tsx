import { Section } from '#src/ui/page/Section.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'
import { Timeline } from '#src/ui/time/Timeline.tsx'
import { people } from './sample.ts'

export function LookTimeline() {
  const t = useText()
  const [person] = people
  const mark = person ? <PersonMark name={person.name} colour={person.colour} size="small" named /> : undefined
  return (
    <Section title={t('look.timeline')} sentence={t('look.timeline-sentence')}>
      <Timeline
        label={t('look.timeline')}
        points={[
          { key: 'starts', title: t('partnerships.starts-on'), when: <Day day="2025-05-12" />, mark },
          { key: 'notice', title: t('partnerships.notice-until'), when: <Day day="2027-02-12" />, ahead: true },
          { key: 'ends', title: t('partnerships.ends-on'), when: <Day day="2027-05-12" />, ahead: true },
        ]}
      />
    </Section>
  )
}
