import { Fragment } from 'react'
import classes from '#src/core/commitments/web/commitments.module.css'
import type { CommitmentStory } from '#src/core/commitments/web/useCommitments.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Terms = Pick<CommitmentStory, 'title' | 'due' | 'details'>
type Props = { readonly before: Terms; readonly after: Partial<Terms> }

/** What becomes of the terms: each that differs, as it was and as it is. Nothing where none does. */
export function TermsChange({ before, after }: Props) {
  const t = useText()
  const formats = useFormats()
  const write = (value: CommitmentStory['due']) =>
    value.kind === 'day' ? formats.day(value.day, 'long') : `${formats.date(value.at)} ${formats.time(value.at)}`
  const changed = [
    { name: t('commitments.due'), before: write(before.due), after: write(after.due ?? before.due) },
    { name: t('commitments.field-title'), before: before.title, after: after.title ?? before.title },
    { name: t('commitments.field-details'), before: before.details, after: after.details ?? before.details },
  ].filter((one) => one.before !== one.after)
  if (changed.length === 0) return null
  return (
    <dl className={classes.facts}>
      {changed.map(({ name, ...values }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            {values.before === '' ? values.after : t.rich('commitments.from-to', { ...values, after: values.after || '–' })}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
