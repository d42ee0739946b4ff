import { ActionIcon, Button } from '@mantine/core'
import type { Item } from '#src/core/question-sets/model/items.ts'
import { useContentProblem } from '#src/core/question-sets/web/editing.ts'
import { freshKey } from '#src/core/question-sets/web/kinds/blank-items.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { TextsField } from '#src/core/question-sets/web/TextsField.tsx'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly path: string; readonly items: readonly Item[]; readonly onChange: (items: Item[]) => void }

/** What is chosen from, ranked or weighed, one line each. */
export function ItemsField({ path, items, onChange }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const problem = useContentProblem()(path)
  const add = () =>
    onChange([
      ...items,
      {
        key: freshKey(
          items.map(({ key }) => key),
          'i',
        ),
        text: {},
      },
    ])
  return (
    <fieldset className={common.box}>
      <legend>{t('question-sets.items')}</legend>
      {items.map((item, place) => (
        <div key={item.key} className={classes.item}>
          <TextsField
            path={`${path}.${place}.text`}
            label={t('question-sets.item', { number: place + 1 })}
            value={item.text}
            onChange={(text) => onChange(items.map((one) => (one === item ? { ...one, text } : one)))}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={t('question-sets.remove-item', { number: place + 1 })}
            disabled={items.length <= 2}
            onClick={() => onChange(items.filter((one) => one !== item))}
          >
            <Icon name="cross" />
          </ActionIcon>
        </div>
      ))}
      {problem ? (
        <p role="alert" className={common.wrong}>
          {problemText(problem)}
        </p>
      ) : null}
      <div>
        <Button variant="subtle" size="xs" leftSection={<Icon name="plus" />} onClick={add}>
          {t('question-sets.add-item')}
        </Button>
      </div>
    </fieldset>
  )
}
