import { Button } from '@mantine/core'
import { fewestStatements, mostStatements } from '#src/features/define/readiness/model/assessment.ts'
import { freshKey, type TypedStatement } from '#src/features/define/readiness/web/assessment-form.ts'
import { type Problem, problemAt } from '#src/ui/api/problem.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './readiness.module.css'

type Props = { readonly field: FieldOf<readonly TypedStatement[]>; readonly problem: Problem | undefined }

/** What is judged: ours to begin with, to be reworded, dropped or joined by others. */
export function StatementFields({ field: { value: statements, onChange }, problem }: Props) {
  const t = useText()
  return (
    <FieldGroup
      legend={t('readiness.statements')}
      help={t('readiness.statements-help', { fewest: fewestStatements, most: mostStatements })}
    >
      {statements.map((statement, place) => (
        <div key={statement.key} className={classes.statement}>
          <LongTextField
            name={`statements.${place}.text`}
            label={t('readiness.statement', { place: place + 1 })}
            lines={2}
            value={statement.text}
            problem={problemAt(problem, `statements.${place}.text`)}
            onChange={(text) => onChange(statements.with(place, { ...statement, text }))}
          />
          <Button
            variant="subtle"
            aria-label={t('readiness.remove-statement', { place: place + 1 })}
            disabled={statements.length <= fewestStatements}
            onClick={() => onChange(statements.toSpliced(place, 1))}
          >
            <Icon name="cross" />
          </Button>
        </div>
      ))}
      {statements.length < mostStatements ? (
        <div>
          <Button
            variant="outline"
            size="xs"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => onChange([...statements, { key: freshKey(statements), text: '' }])}
          >
            {t('readiness.add-statement')}
          </Button>
        </div>
      ) : null}
    </FieldGroup>
  )
}
