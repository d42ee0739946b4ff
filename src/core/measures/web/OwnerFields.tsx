import type { DefinitionValues } from '#src/core/measures/web/definition-form.ts'
import classes from '#src/core/measures/web/measures.module.css'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { problemAt } from '#src/ui/api/problem.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly form: Form<DefinitionValues> }

/** Whose people enter the values, and who among them is asked for it. */
export function OwnerFields({ spaceId, form }: Props) {
  const t = useText()
  const { parties, members } = useOpenPartnership(spaceId)
  const { ownerOrganisation } = form.values
  const present = parties.filter((party) => party.leftAt === null)
  const people = members.filter((member) => member.organisationId === ownerOrganisation)
  return (
    <div className={classes.pair}>
      <ChoiceField
        {...form.field('ownerOrganisation')}
        problem={problemAt(form.problem, 'owner')}
        label={t('measures.owner')}
        help={t('measures.owner-help')}
        choices={present.map((party) => ({ value: party.organisationId, label: party.shortName }))}
        optional
      />
      {ownerOrganisation !== '' ? (
        <ChoiceField
          {...form.field('ownerSeat')}
          label={t('measures.owner-person')}
          choices={people.map((member) => ({ value: member.seatId, label: member.name }))}
          optional
        />
      ) : null}
    </div>
  )
}
