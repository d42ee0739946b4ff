import { Button } from '@mantine/core'
import type { Content, Dimension } from '#src/core/question-sets/model/content.ts'
import { blankDimension } from '#src/core/question-sets/web/content-draft.ts'
import { useEditing } from '#src/core/question-sets/web/editing.ts'
import classes from '#src/core/question-sets/web/questions.module.css'
import { TextsField } from '#src/core/question-sets/web/TextsField.tsx'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import common from '#src/ui/design/common.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { PickField } from '#src/ui/form/PickField.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly content: Content; readonly onChange: (dimensions: Dimension[]) => void }

/** Scale questions that are about the same, shown as one in the result. */
export function DimensionsEditor({ content, onChange }: Props) {
  const t = useText()
  const said = useSaid()
  const { language, problems } = useEditing()
  const { questions, dimensions } = content
  const scales = questions
    .filter(({ kind }) => kind === 'scale')
    .map(({ key, text }) => ({ value: key, label: text[language] || said(text) || key }))
  // One question is its own dimension.
  if (scales.length < 2 && dimensions.length === 0) return null
  const put = (key: string, next: Dimension) => onChange(dimensions.map((one) => (one.key === key ? next : one)))
  return (
    <section className={classes.dimensions} aria-label={t('question-sets.dimensions')}>
      <h3>{t('question-sets.dimensions')}</h3>
      <p className={common.quiet}>{t('question-sets.dimensions-help')}</p>
      {dimensions.map((dimension, place) => (
        <div key={dimension.key} className={classes.dimension}>
          <TextsField
            path={`dimensions.${place}.text`}
            label={t('question-sets.dimension', { number: place + 1 })}
            value={dimension.text}
            onChange={(text) => put(dimension.key, { ...dimension, text })}
          />
          <PickField
            name={`dimensions.${place}.questions`}
            label={t('question-sets.dimension-questions')}
            choices={scales}
            value={dimension.questions}
            onChange={(members) => put(dimension.key, { ...dimension, questions: members })}
            problem={problems.find(({ path }) => path.startsWith(`dimensions.${place}.questions`))}
          />
          <div>
            <Button
              variant="subtle"
              color="bad"
              size="xs"
              onClick={() => onChange(dimensions.filter((one) => one.key !== dimension.key))}
            >
              {t('question-sets.remove-dimension')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={() => onChange([...dimensions, blankDimension(content)])}
        >
          {t('question-sets.add-dimension')}
        </Button>
      </div>
    </section>
  )
}
