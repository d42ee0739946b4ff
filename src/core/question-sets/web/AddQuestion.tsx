import { Button } from '@mantine/core'
import { useState } from 'react'
import { type KindName, kindNames } from '#src/core/question-sets/model/question-kinds.ts'
import classes from '#src/core/question-sets/web/questions.module.css'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly isFirst: boolean; readonly onAdd: (kind: KindName) => void }

/** Which kind of question: each says in a sentence what it is good for. */
export function AddQuestion({ isFirst, onAdd }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(isFirst)
  if (!isOpen)
    return (
      <div>
        <Button variant="outline" leftSection={<Icon name="plus" />} onClick={() => setOpen(true)}>
          {t('question-sets.add-question')}
        </Button>
      </div>
    )
  return (
    <fieldset className={classes.kinds}>
      <legend>{t('question-sets.which-kind')}</legend>
      {kindNames.map((kind) => (
        <button
          key={kind}
          type="button"
          onClick={() => {
            onAdd(kind)
            setOpen(false)
          }}
        >
          <b>{t(`question-sets.kind-${kind}`)}</b>
          <span>{t(`question-sets.kind-${kind}-help`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
