import { Button } from '@mantine/core'
import { useState } from 'react'
import { decimalTyped } from '#src/core/measures/web/local-number.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import common from '#src/ui/design/common.module.css'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What is supposed and not so: candidates left out, and values that differ. Never written down. */
export interface WhatIf {
  readonly out: readonly string[]
  readonly values: readonly { readonly candidateId: string; readonly criterion: string; readonly value: number }[]
}

type Props = {
  readonly table: AssessmentTable
  readonly whatIf: WhatIf
  readonly onChange: (whatIf: WhatIf) => void
  readonly onReset: () => void
}

/** What if a candidate were out, or a value another? */
export function WhatIfSection({ table, whatIf, onChange, onReset }: Props) {
  const t = useText()
  const { locale, number } = useFormats()
  const [typed, setTyped] = useState({ candidateId: '', criterion: '', value: '' })
  const nameOf = (id: string) => isolated(table.candidates.find((one) => one.id === id)?.name ?? '')
  const criterionOf = (key: string) => isolated(table.leaves.find((one) => one.key === key)?.name ?? '')
  const value = Number(decimalTyped(typed.value, locale))
  const isReady = typed.candidateId !== '' && typed.criterion !== '' && typed.value.trim() !== '' && Number.isFinite(value)
  const field = (name: keyof typeof typed) => ({
    name: `what-if-${name}`,
    value: typed[name],
    onChange: (next: string) => setTyped({ ...typed, [name]: next }),
    problem: undefined,
  })
  const suppose = () => {
    const others = whatIf.values.filter((one) => one.candidateId !== typed.candidateId || one.criterion !== typed.criterion)
    onChange({ ...whatIf, values: [...others, { candidateId: typed.candidateId, criterion: typed.criterion, value }] })
  }
  const supposed = [
    ...whatIf.out.map((id) => t('assessments.supposed-out', { name: nameOf(id) })),
    ...whatIf.values.map((one) =>
      t('assessments.supposed-value', {
        name: nameOf(one.candidateId),
        criterion: criterionOf(one.criterion),
        value: number(one.value),
      }),
    ),
  ]
  return (
    <Section title={t('assessments.what-if')} sentence={t('assessments.what-if-sentence')}>
      <div className={common.beside}>
        <ChoiceField
          {...field('candidateId')}
          label={t('assessments.candidate')}
          choices={table.candidates.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoiceField
          {...field('criterion')}
          label={t('assessments.criterion')}
          choices={table.leaves.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <TextField {...field('value')} label={t('assessments.value')} inputMode="decimal" />
      </div>
      <div className={common.beside}>
        <Button variant="outline" disabled={!isReady} onClick={suppose}>
          {t('assessments.suppose')}
        </Button>
        <Button
          variant="outline"
          disabled={typed.candidateId === '' || whatIf.out.includes(typed.candidateId)}
          onClick={() => onChange({ ...whatIf, out: [...whatIf.out, typed.candidateId] })}
        >
          {t('assessments.leave-out')}
        </Button>
        <Button variant="subtle" disabled={supposed.length === 0} onClick={onReset}>
          {t('assessments.as-it-is')}
        </Button>
      </div>
      {supposed.length > 0 ? (
        <ul className={classes.list} aria-live="polite">
          {supposed.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
