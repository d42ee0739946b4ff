import { rules } from '#src/core/rounds/model/round.ts'
import { OptionsField } from '#src/core/rounds/web/OptionsField.tsx'
import { dueInstant, type Opening } from '#src/core/rounds/web/opening.ts'
import { useZones } from '#src/core/rounds/web/useZones.ts'
import { cityOfZone } from '#src/kit/locale.ts'
import common from '#src/ui/design/common.module.css'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

/** When the seal breaks; a deadline on the reader's clock, with what the others' clocks will say. */
export function RevealFields({ form }: { readonly form: Form<Opening> }) {
  const t = useText()
  const { timeZone } = useLocale()
  const zones = useZones()
  const due = form.field('due')
  const instant = dueInstant(form.values, timeZone)
  return (
    <>
      <OptionsField
        {...form.field('rule')}
        label={t('rounds.when-revealed')}
        options={rules
          .toReversed()
          .map((value) => ({ value, label: t(`rounds.rule-${value}`), says: t(`rounds.rule-${value}-help`) }))}
      />
      {form.values.rule === 'all-in' ? null : (
        <>
          <FieldPair>
            <DateField
              {...due}
              meanwhile={undefined}
              value={due.value.day}
              onChange={(day) => due.onChange({ ...due.value, day })}
              label={t('rounds.due-day')}
            />
            <TextField
              name="time"
              type="time"
              value={due.value.time}
              onChange={(time) => due.onChange({ ...due.value, time })}
              problem={undefined}
              label={t('rounds.due-time', { place: cityOfZone(timeZone) })}
            />
          </FieldPair>
          {instant ? (
            <p className={common.quiet} role="status">
              <DateTime instant={instant} length="long" alsoIn={zones} />
            </p>
          ) : null}
        </>
      )}
    </>
  )
}
