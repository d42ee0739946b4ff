import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../text/useText.tsx'
import classes from './state.module.css'

type Props = {
  /** The button that asks for it. */
  readonly label: string
  /** What will happen, and to whom; asked in the place of the button. */
  readonly question: ReactNode
  /** The verb that does it. */
  readonly confirm: string
  readonly onConfirm: () => void
  readonly tone?: 'accent' | 'bad'
  readonly pending?: boolean
  /** The main action of its place. */
  readonly isMain?: boolean
}

/** Asks once, where the button stood: no dialog takes the page away. Escape goes back. */
export function ConfirmInPlace({
  label,
  question,
  confirm,
  onConfirm,
  tone = 'accent',
  pending = false,
  isMain = false,
}: Props) {
  const t = useText()
  const [isAsking, setAsking] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)

  // Focus follows the question and returns to where it came from.
  useEffect(() => {
    if (isAsking) box.current?.focus()
    else if (wasAsking.current) opener.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  if (!isAsking)
    return (
      <div>
        <Button
          ref={opener}
          variant={isMain ? 'filled' : 'outline'}
          color={tone}
          loading={pending}
          onClick={() => setAsking(true)}
        >
          {label}
        </Button>
      </div>
    )
  const answer = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <fieldset
      ref={box}
      tabIndex={-1}
      className={classes.confirm}
      data-tone={tone}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <legend>{question}</legend>
      <Button color={tone} onClick={answer}>
        {confirm}
      </Button>
      <Button variant="subtle" onClick={() => setAsking(false)}>
        {t('ui.cancel')}
      </Button>
    </fieldset>
  )
}
