import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Deed } from '#src/features/oversee/answer-links/model.ts'
import { answerLinksClient, type LinkThing } from '#src/features/oversee/answer-links/web/useAnswerLink.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { secretKey } from '#src/ui/form/secret-key.ts'
import { useForm } from '#src/ui/form/useForm.ts'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './answer-links.module.css'

type Props = { readonly token: string; readonly thing: LinkThing; readonly onDone: () => void }

/** These carry it on and are said without more words; the others say why. */
const direct: readonly Deed[] = ['accept', 'confirm', 'agree']
/** A round is answered by its questions, not by a press. */
type Pressed = Exclude<Deed, 'answer'>
const isPressed = (deed: Deed): deed is Pressed => deed !== 'answer'

/** The one press, or the no with its reason. Nothing is sent before it. */
export function AnswerThing({ token, thing, onDone }: Props) {
  const t = useText()
  const [refusing, setRefusing] = useState<Pressed>()
  const answer = useAction({
    run: (deed: Pressed) => answerLinksClient.call.answer({ token, deed }),
    onDone,
  })
  if (refusing) return <RefusalForm token={token} deed={refusing} onDone={onDone} onClose={() => setRefusing(undefined)} />
  return (
    <>
      {answer.problem ? <ErrorState error={answer.problem} /> : null}
      <div className={classes.buttons}>
        {thing.can.filter(isPressed).map((deed) =>
          direct.includes(deed) ? (
            <Button key={deed} size="md" loading={answer.pending} onClick={() => answer.send(deed)}>
              {t(`answer-links.do-${deed}`)}
            </Button>
          ) : (
            <Button key={deed} size="md" variant="outline" onClick={() => setRefusing(deed)}>
              {t(`answer-links.do-${deed}`)}
            </Button>
          ),
        )}
      </div>
    </>
  )
}

interface RefusalProps {
  readonly token: string
  readonly deed: Pressed
  readonly onDone: () => void
  readonly onClose: () => void
}

function RefusalForm({ token, deed, onDone, onClose }: RefusalProps) {
  const t = useText()
  const form = useForm({
    initial: { reason: '' },
    draftKey: `answer-link.${secretKey(token)}.${deed}`,
    send: ({ reason }) => answerLinksClient.call.answer({ token, deed, reason }),
    onDone,
  })
  return (
    <FormBody form={form} label={t(`answer-links.do-${deed}`)}>
      <LongTextField {...form.field('reason')} label={t('answer-links.reason')} lines={3} />
      <FormActions form={form} submit={t('answer-links.send')} onCancel={onClose} />
    </FormBody>
  )
}
