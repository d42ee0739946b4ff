import { useState } from 'react'
import { Board } from '#src/ui/board/Board.tsx'
import { Calendar } from '#src/ui/calendar/Calendar.tsx'
import { DotMap } from '#src/ui/chart/DotMap.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import type { Tone } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { partnerships } from './sample.ts'

const states = [
  { id: 'overdue', words: 'look.overdue', tone: 'bad' },
  { id: 'care', words: 'look.needs-care', tone: 'warn' },
  { id: 'sound', words: 'look.sound', tone: 'good' },
] as const satisfies readonly { id: string; words: string; tone: Tone }[]

/** The same few rows on a board, a map and in a calendar. */
export function LookViews() {
  const t = useText()
  const formats = useFormats()
  const [day, setDay] = useState('2026-12-03')
  const money = (value: number) =>
    formats.number(value, { style: 'currency', currency: 'EUR', notation: 'compact', minimumFractionDigits: 0 })
  const bands = states.map(({ id, words, tone }) => ({ id, name: t(words), tone }))
  return (
    <>
      <Section title={t('look.board')} sentence={t('look.board-sentence')}>
        <Board
          label={t('look.board')}
          groups={bands.map(({ id, name }) => ({ id, title: name, items: partnerships.filter(({ state }) => state === id) }))}
          itemKey={({ name }) => name}
          columns={[
            { header: t('look.column-partnership'), kind: 'text', value: ({ name }) => name },
            { header: t('look.column-partner'), kind: 'text', value: ({ side }) => side.name },
          ]}
          card={({ name, side }) => (
            <>
              <span data-card-title>
                <TextLink to="/look" hash={name}>
                  {name}
                </TextLink>
              </span>
              <SideName side={side} quiet />
            </>
          )}
        />
      </Section>
      <Columns>
        <Section title={t('look.map')}>
          <DotMap
            label={t('look.map')}
            sentence={t('look.map-sentence')}
            bands={bands}
            dots={partnerships.map(({ name, state, value }) => ({ id: name, band: state, value, name, words: () => name }))}
            valueName={t('look.column-value')}
            format={money}
            onOpen={() => {}}
          />
        </Section>
        <Section title={t('look.calendar')} sentence={t('look.calendar-sentence')}>
          <Calendar
            label={t('look.calendar')}
            day={day}
            today="2026-11-26"
            onDay={setDay}
            marksOn={(one) =>
              partnerships
                .filter(({ review }) => review === one)
                .map(({ name }) => ({ id: name, words: name, said: name, tone: 'accent' as const }))
            }
          />
        </Section>
      </Columns>
    </>
  )
}
