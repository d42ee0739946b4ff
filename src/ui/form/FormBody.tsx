import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import classes from './form.module.css'
import type { Form } from './useForm.ts'

type Props<Values> = { readonly form: Form<Values>; readonly label: string; readonly children: ReactNode }

/** Fields and actions of a form. After a refusal the first wrong field has the focus. */
export function FormBody<Values>({ form, label, children }: Props<Values>) {
  const body = useRef<HTMLFormElement>(null)
  const { problem } = form

  useEffect(() => {
    if (problem) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.pending) form.submit()
  }
  return (
    // The browser's own bubbles speak the browser's language and vanish: problems stand at their fields instead.
    <form ref={body} className={classes.form} aria-label={label} noValidate onSubmit={submit}>
      {children}
    </form>
  )
}
