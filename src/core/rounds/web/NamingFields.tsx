import { useCircle } from '#src/core/audiences/web/circle.ts'
import { type Naming, namings, voices } from '#src/core/rounds/model/round.ts'
import { OptionsField } from '#src/core/rounds/web/OptionsField.tsx'
import type { Opening } from '#src/core/rounds/web/opening.ts'
import { NumberField } from '#src/ui/form/NumberField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Whether answers carry a name, who speaks, and below how many nothing is shown. */
export function NamingFields({ form }: { readonly form: Form<Opening> }) {
  const t = useText()
  const { parties } = useCircle()
  const { naming, floor } = form.values
  // Within one organisation “by party” would name nobody and nothing.
  const offered: readonly Naming[] = parties.length > 1 ? namings : ['named', 'anonymous']
  const option = <Value extends string>(kind: 'naming' | 'voice', value: Value) => ({
    value,
    label: t(`rounds.${kind}-${value}` as 'rounds.naming-named'),
    says: t(`rounds.${kind}-${value}-says` as 'rounds.naming-named-says', { floor: floor ?? 0 }),
  })
  return (
    <>
      <OptionsField
        {...form.field('naming')}
        label={t('rounds.how-named')}
        options={offered.toReversed().map((value) => option('naming', value))}
      />
      {naming !== 'anonymous' && parties.length > 1 ? (
        <OptionsField
          {...form.field('voice')}
          label={t('rounds.who-speaks')}
          options={voices.map((value) => option('voice', value))}
        />
      ) : null}
      {naming === 'anonymous' ? (
        <NumberField {...form.field('floor')} label={t('rounds.floor')} help={t('rounds.floor-help')} whole />
      ) : null}
    </>
  )
}
