import { Checkbox } from '@mantine/core'
import classes from '#src/core/commitments/web/commitments.module.css'
import { type Proposal, withOwer } from '#src/core/commitments/web/proposal.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly form: Form<Proposal> }

/** Who owes it, to whom, and who sees to it. Between two parties the second follows from the first. */
export function SidesFields({ spaceId, form }: Props) {
  const t = useText()
  const { parties, members, you } = useOpenPartnership(spaceId)
  const present = parties.filter((party) => party.leftAt === null)
  const { owedBy, owedTo } = form.values
  const people = members.filter((member) => member.organisationId === owedBy)
  return (
    <>
      <div className={classes.two}>
        <ChoiceField
          {...form.field('owedBy')}
          label={t('commitments.field-owed-by')}
          choices={present.map(({ organisationId, shortName }) => ({ value: organisationId, label: shortName }))}
          onChange={(party) => form.change(withOwer(form.values, party, you.organisationId))}
        />
        <ChoiceField
          {...form.field('ownerSeat')}
          label={t('commitments.field-owner')}
          choices={people.map(({ seatId, name }) => ({ value: seatId, label: name }))}
          optional
        />
      </div>
      {present.length > 2 ? (
        <Checkbox.Group label={t('commitments.field-owed-to')} value={[...owedTo]} onChange={form.field('owedTo').onChange}>
          <div className={classes.buttons}>
            {present
              .filter(({ organisationId }) => organisationId !== owedBy)
              .map(({ organisationId, shortName }) => (
                <Checkbox key={organisationId} value={organisationId} label={shortName} />
              ))}
          </div>
        </Checkbox.Group>
      ) : null}
    </>
  )
}
