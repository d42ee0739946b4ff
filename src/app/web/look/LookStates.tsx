import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { Chip } from '#src/ui/state/Chip.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { people } from './sample.ts'

export function LookStates() {
  const t = useText()
  return (
    <Section title={t('look.states')} sentence={t('look.states-sentence')}>
      <div className={common.actions}>
        <StateBadge tone="good">{t('look.kept')}</StateBadge>
        <StateBadge tone="warn">{t('look.needs-care')}</StateBadge>
        <StateBadge tone="bad">{t('look.late', { days: 2 })}</StateBadge>
        <StateBadge tone="accent">{t('look.open')}</StateBadge>
        <StateBadge tone="quiet">{t('look.draft')}</StateBadge>
      </div>
      <div className={common.actions}>
        <Chip icon="half">{t.rich('look.both', { count: 11 })}</Chip>
        <Chip icon="lock">{t('look.draft')}</Chip>
        <Chip>{t('look.stage', { month: 14 })}</Chip>
      </div>
      <h3>{t('look.people')}</h3>
      <p>{t('look.people-sentence')}</p>
      {(['large', 'normal', 'small'] as const).map((size) => (
        <div key={size} className={common.actions}>
          {people.map((person) => (
            <PersonMark key={person.name} name={person.name} colour={person.colour} size={size} />
          ))}
        </div>
      ))}
    </Section>
  )
}
