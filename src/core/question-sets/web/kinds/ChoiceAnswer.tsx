import { useId } from 'react'
import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import type { Choice } from '#src/core/question-sets/web/kinds/choice-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'

/** One of the items, or several: each a line as wide as the page, so that a thumb finds it. */
export function ChoiceAnswer({ settings, value, onChange, labelledBy, describedBy, problems }: AnswerProps<Choice>) {
  const t = useText()
  const said = useSaid()
  const name = useId()
  const { items, least, most } = settings
  const chosen = Array.isArray(value) ? value.map(String) : []
  const isSingle = most === 1
  const toggle = (key: string, isOn: boolean) => {
    const next = isSingle ? [key] : isOn ? [...chosen, key] : chosen.filter((one) => one !== key)
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of the two roles are named by the question
    <div
      role={isSingle ? 'radiogroup' : 'group'}
      className={classes.choices}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      {...(isSingle ? { 'aria-invalid': problems.length > 0 } : {})}
    >
      {isSingle ? null : <p className={common.quiet}>{t('question-sets.choose-so-many', { least, most })}</p>}
      {items.map(({ key, text }) => (
        <label key={key} className={classes.choice}>
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(key)}
            disabled={!isSingle && !chosen.includes(key) && chosen.length >= most}
            onChange={(event) => toggle(key, event.currentTarget.checked)}
          />
          <bdi>{said(text)}</bdi>
        </label>
      ))}
    </div>
  )
}
