import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { Chip } from '#src/ui/state/Chip.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'
import { LocalTimes } from '#src/ui/time/LocalTimes.tsx'
import { kaito, nordwind, places } from './sample.ts'

export function LookHeader() {
  const t = useText()
  return (
    <PageHeader
      title={t('look.partnership')}
      above={
        <>
          <SideName side={nordwind} />
          <span>{t('look.and')}</span>
          <SideName side={kaito} />
          <Chip>{t('look.stage', { month: 14 })}</Chip>
        </>
      }
      thread={<ColourThread colours={[nordwind.colour, kaito.colour]} />}
      sentence={t.rich('look.health')}
      facts={
        <>
          <span>
            {t('look.meeting')} <DateTime instant="2026-11-26T08:00:00Z" alsoIn={places} length="week" />
          </span>
          <LocalTimes places={places} />
          <Chip icon="half">
            <span>{t.rich('look.both', { count: 11 })}</span>
          </Chip>
        </>
      }
    />
  )
}
