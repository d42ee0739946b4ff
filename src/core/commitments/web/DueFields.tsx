import classes from '#src/core/commitments/web/commitments.module.css'
import { DueHint } from '#src/core/commitments/web/DueHint.tsx'
import type { Proposal } from '#src/core/commitments/web/proposal.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { DateField } from '#src/ui/form/DateField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly form: Form<Proposal> }

/** The day, and the hour where it matters; with what the calendars of the sides say of it. */
export function DueFields({ spaceId, form }: Props) {
  const t = useText()
  const { parties } = useOpenPartnership(spaceId)
  const { owedBy, owedTo, day, time, unit } = form.values
  const zone = parties.find((party) => party.organisationId === owedBy)?.timeZone ?? 'UTC'
  return (
    <>
      <div className={classes.two}>
        <DateField {...form.field('day')} label={t('commitments.field-day')} />
        {unit === '' ? (
          <TextField
            {...form.field('time')}
            type="time"
            label={t('commitments.field-time')}
            help={t('commitments.field-time-help', { zone: zone.replaceAll('_', ' ') })}
            optional
          />
        ) : null}
      </div>
      {time === '' ? (
        <DueHint spaceId={spaceId} day={day} parties={[owedBy, ...owedTo]} onTake={form.field('day').onChange} />
      ) : null}
    </>
  )
}
