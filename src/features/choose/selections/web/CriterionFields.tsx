import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TypedCriterion } from '#src/features/choose/selections/web/criteria-form.ts'
import { depthOf } from '#src/features/choose/selections/web/criteria-form.ts'
import classes from '#src/features/choose/selections/web/selections.module.css'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly row: TypedCriterion
  readonly rows: readonly TypedCriterion[]
  readonly problems: readonly FieldProblem[]
  readonly onChange: (row: TypedCriterion) => void
  readonly onRemove: () => void
}

/** One criterion, or a group of them; what is rarely needed opens below. */
export function CriterionFields({ row, rows, problems, onChange, onRemove }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const [isOpen, setOpen] = useState(false)
  const set = (changes: Partial<TypedCriterion>) => onChange({ ...row, ...changes })
  const field = <Name extends keyof TypedCriterion & string>(name: Name) => ({
    name: `${row.key}-${name}`,
    value: row[name],
    onChange: (value: TypedCriterion[Name]) => set({ [name]: value } as Partial<TypedCriterion>),
    problem: problems.find(({ path }) => path.endsWith(`.${name}`)),
  })
  const isGroup = rows.some(({ parent }) => parent === row.key)
  const groups = rows.filter(
    (one) => one.key !== row.key && one.parent !== row.key && (one.parent === null || isGroupOf(rows, one)),
  )
  return (
    <li className={classes.criterion} data-depth={depthOf(rows, row)}>
      <TextField {...field('name')} label={t('selections.criterion-name')} />
      <ChoiceField
        {...field('parent')}
        value={row.parent ?? ''}
        onChange={(parent) => set({ parent: parent === '' ? null : parent })}
        label={t('selections.criterion-group')}
        choices={groups.map((one) => ({ value: one.key, label: one.name }))}
        optional
      />
      <TextField
        {...field('points')}
        label={t('selections.criterion-points')}
        help={t('selections.criterion-points-help')}
        inputMode="decimal"
        optional
      />
      <span className={common.beside}>
        {isGroup ? null : (
          <Button variant="subtle" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'selections.less' : 'selections.more')}
          </Button>
        )}
        <Button variant="subtle" size="xs" onClick={onRemove} aria-label={t('selections.remove-criterion', { name: row.name })}>
          {t('selections.remove')}
        </Button>
      </span>
      {isOpen && !isGroup ? <Details row={row} field={field} set={set} /> : null}
      {problems.length > 0 && !isOpen ? (
        <p className={classes.problem} role="alert">
          {problems.map(problemText).join(' ')}
        </p>
      ) : null}
    </li>
  )
}

const isGroupOf = (rows: readonly TypedCriterion[], one: TypedCriterion) => rows.some(({ parent }) => parent === one.key)

type DetailsProps = {
  readonly row: TypedCriterion
  readonly field: <Name extends keyof TypedCriterion & string>(
    name: Name,
  ) => {
    name: string
    value: TypedCriterion[Name]
    onChange: (value: TypedCriterion[Name]) => void
    problem: FieldProblem | undefined
  }
  readonly set: (changes: Partial<TypedCriterion>) => void
}

function Details({ row, field, set }: DetailsProps) {
  const t = useText()
  const steps = [0, 1, 2, 3, 4]
  const isScale = row.kind === 'scale'
  return (
    <div className={classes.more}>
      <LongTextField {...field('about')} label={t('selections.criterion-about')} lines={2} optional />
      <div className={classes.pair}>
        <ChoiceField
          {...field('kind')}
          onChange={(kind) => set({ kind: kind === 'figure' ? 'figure' : 'scale', direction: 'max', bothSides: false })}
          label={t('selections.criterion-kind')}
          choices={[
            { value: 'scale', label: t('selections.kind-scale') },
            { value: 'figure', label: t('selections.kind-figure') },
          ]}
        />
        {isScale ? null : (
          <>
            <TextField {...field('unit')} label={t('selections.criterion-unit')} optional />
            <ChoiceField
              {...field('direction')}
              onChange={(direction) => set({ direction: direction === 'min' ? 'min' : 'max' })}
              label={t('selections.criterion-direction')}
              choices={[
                { value: 'max', label: t('selections.direction-max') },
                { value: 'min', label: t('selections.direction-min') },
              ]}
            />
          </>
        )}
        <TextField
          {...field('mustReach')}
          label={t('selections.criterion-must')}
          help={t('selections.criterion-must-help')}
          inputMode="decimal"
          optional
        />
      </div>
      {isScale ? (
        <>
          <CheckField
            {...field('bothSides')}
            label={t('selections.criterion-both')}
            help={t('selections.criterion-both-help')}
          />
          <div className={classes.pair}>
            {steps.map((step) => (
              <TextField
                key={step}
                name={`${row.key}-anchor-${step}`}
                label={t('selections.anchor', { step })}
                value={row.anchors[step] ?? ''}
                onChange={(said) => set({ anchors: steps.map((one) => (one === step ? said : (row.anchors[one] ?? ''))) })}
                problem={undefined}
                optional
              />
            ))}
          </div>
        </>
      ) : null}
    </div>
  )
}
