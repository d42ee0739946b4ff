import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useProblemText } from '../api/useProblemText.ts'
import common from '../design/common.module.css'
import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import { DraftKept } from './DraftKept.tsx'
import classes from './form.module.css'
import type { Form } from './useForm.ts'

type Props<Values> = {
  readonly form: Form<Values>
  /** The verb, with its object: "Offer the commitment". */
  readonly submit: string
  readonly onCancel?: () => void
  /** Who will see it, before it is saved. */
  readonly beside?: ReactNode
}

/** The button that sends, the way back, and what was refused. */
export function FormActions<Values>({ form, submit, onCancel, beside }: Props<Values>) {
  const t = useText()
  const problemText = useProblemText()
  const { problem } = form
  return (
    <div className={classes.foot}>
      {problem ? (
        <div className={classes.refusal} role="alert">
          <Icon name="alert" />
          <div>
            <p>{problemText(problem)}</p>
            {form.otherProblems.map((other) => (
              <p key={other.path + other.code}>{problemText(other)}</p>
            ))}
            {form.versions ? (
              <div className={common.actions}>
                <Button variant="outline" size="compact-sm" onClick={form.versions.takeTheirs}>
                  {t('ui.take-all-theirs')}
                </Button>
                <Button variant="outline" size="compact-sm" onClick={form.versions.keepMine}>
                  {t('ui.keep-all-mine')}
                </Button>
              </div>
            ) : null}
          </div>
        </div>
      ) : null}
      <div className={common.actions}>
        <Button type="submit" loading={form.pending}>
          {submit}
        </Button>
        {onCancel ? (
          <Button variant="subtle" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        ) : null}
        {beside}
      </div>
      <div role="status">
        {form.isWaiting ? (
          <p className={classes.waits}>
            <Icon name="offline" />
            {t('ui.sent-when-back')}
          </p>
        ) : null}
      </div>
      {form.wasKept ? <DraftKept onStartOver={form.clear} /> : null}
    </div>
  )
}
