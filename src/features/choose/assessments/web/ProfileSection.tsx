import { useState } from 'react'
import { type AssessmentTable, utilities } from '#src/features/choose/assessments/model/table.ts'
import { placesBy, type Settled } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import { Dumbbell } from '#src/ui/chart/Dumbbell.tsx'
import common from '#src/ui/design/common.module.css'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly table: AssessmentTable; readonly settled: Settled }

/** Two candidates criterion by criterion: where one is stronger, and by how much. */
export function ProfileSection({ table, settled }: Props) {
  const t = useText()
  const formats = useFormats()
  const places = placesBy(settled, 'sum')
  const order = table.candidates.map((_, i) => i).sort((i, j) => (places[i] ?? 0) - (places[j] ?? 0))
  const [chosen, setChosen] = useState<readonly [string, string]>(['', ''])
  const at = (place: 0 | 1) => {
    const own = table.candidates.findIndex(({ id }) => id === chosen[place])
    return own >= 0 ? own : (order[place] ?? 0)
  }
  if (table.candidates.length < 2) return null
  const [first, second] = [at(0), at(1)]
  const scale = utilities(table.leaves, table.values)
  const rows = table.leaves.map(({ name }, j) => ({
    name,
    values: [scale[first]?.[j] ?? 0, scale[second]?.[j] ?? 0],
    differs: Math.abs((scale[first]?.[j] ?? 0) - (scale[second]?.[j] ?? 0)) >= 0.25,
  }))
  const nameAt = (i: number) => table.candidates[i]?.name ?? ''
  const stronger = rows.filter(({ values: [one = 0, other = 0] }) => one > other).length
  const weaker = rows.filter(({ values: [one = 0, other = 0] }) => one < other).length
  const choices = table.candidates.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Section title={t('assessments.profile')}>
      <div className={common.beside}>
        {([0, 1] as const).map((place) => (
          <ChoiceField
            key={place}
            name={`profile-${place}`}
            label={t(place === 0 ? 'assessments.profile-first' : 'assessments.profile-second')}
            value={table.candidates[at(place)]?.id ?? ''}
            choices={choices}
            problem={undefined}
            onChange={(id) => setChosen(place === 0 ? [id, chosen[1]] : [chosen[0], id])}
          />
        ))}
      </div>
      <Dumbbell
        label={t('assessments.profile')}
        sentence={t('assessments.profile-sentence', {
          first: isolated(nameAt(first)),
          second: isolated(nameAt(second)),
          stronger,
          weaker,
        })}
        sides={[
          { name: nameAt(first), colour: 1 },
          { name: `${nameAt(second)}${first === second ? ' ' : ''}`, colour: 2 },
        ]}
        rows={rows}
        range={[0, 1]}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        format={{ style: 'percent', maximumFractionDigits: 0 }}
        note={
          <span>
            {formats.percent(1)} = {t('assessments.profile-note')}
          </span>
        }
      />
    </Section>
  )
}
