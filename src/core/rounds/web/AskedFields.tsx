import { type CircleMember, useCircle } from '#src/core/audiences/web/circle.ts'
import { OptionsField } from '#src/core/rounds/web/OptionsField.tsx'
import { type Opening, rolesOf } from '#src/core/rounds/web/opening.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { PickField } from '#src/ui/form/PickField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { SideName } from '#src/ui/side/SideName.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly form: Form<Opening> /** Who will see the round. */; readonly seeing: readonly CircleMember[] }

/** Who is asked among those who see the round: by party and role, or one by one. */
export function AskedFields({ form, seeing: audience }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const circle = useCircle()
  const { value: invited, onChange } = form.field('invited')
  const seeing = audience.filter(({ role }) => role !== 'observer')
  const refused = form.problem?.problems.filter(({ path }) => path.startsWith('invited')) ?? []
  const parties = circle.parties.filter(({ organisationId }) => seeing.some((one) => one.organisationId === organisationId))
  return (
    <div className={classes.fields}>
      <OptionsField
        name="by"
        label={t('rounds.who')}
        value={invited.by}
        onChange={(by) => onChange({ ...invited, by })}
        options={[
          { value: 'role', label: t('rounds.by-role'), says: t('rounds.by-role-help') },
          { value: 'name', label: t('rounds.by-name'), says: t('rounds.by-name-help') },
        ]}
      />
      <div className={classes.parties}>
        {parties.map(({ organisationId, shortName }) => {
          const people = seeing.filter((one) => one.organisationId === organisationId)
          const seats = people.map(({ seatId }) => seatId)
          return (
            <div key={organisationId}>
              <SideName side={circle.sides.get(organisationId) ?? { name: shortName, colour: 1 }} />
              {invited.by === 'role' ? (
                <PickField
                  name={`roles.${organisationId}`}
                  label={t('rounds.roles-of', { party: shortName })}
                  choices={rolesOf(organisationId, people).map((role) => ({
                    value: role,
                    label: t('rounds.role-count', {
                      role: t(`participants.${role}`),
                      count: people.filter((one) => one.role === role).length,
                    }),
                  }))}
                  value={[...(invited.roles[organisationId] ?? [])]}
                  onChange={(roles) => onChange({ ...invited, roles: { ...invited.roles, [organisationId]: roles } })}
                  problem={undefined}
                />
              ) : (
                <PickField
                  name={`seats.${organisationId}`}
                  label={t('rounds.people-of', { party: shortName })}
                  choices={people.map(({ seatId, name }) => ({ value: seatId, label: name }))}
                  value={invited.seats.filter((seat) => seats.includes(seat))}
                  onChange={(chosen) =>
                    onChange({ ...invited, seats: [...invited.seats.filter((seat) => !seats.includes(seat)), ...chosen] })
                  }
                  problem={undefined}
                />
              )}
            </div>
          )
        })}
      </div>
      {[...new Map(refused.map((one) => [one.code, one])).values()].map((one) => (
        <p key={one.code} role="alert" className={common.wrong}>
          {problemText(one)}
        </p>
      ))}
    </div>
  )
}
