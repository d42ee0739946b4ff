import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { AudienceWords } from '#src/core/audiences/web/AudienceWords.tsx'
import { PeoplePicker } from '#src/core/audiences/web/PeoplePicker.tsx'
import { seatsOfChoice } from '#src/core/audiences/web/useAudiences.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './audiences.module.css'

type Props = {
  readonly spaceId: string
  readonly value: AudienceChoice
  readonly onChange: (choice: AudienceChoice) => void
  readonly problem?: FieldProblem | undefined
}

/** Who shall see what is being written: chosen before it is saved, and shown as it will be. */
export function AudienceField({ spaceId, value, onChange, problem }: Props) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const { parties, members, you } = partnership
  const present = parties.filter((party) => party.leftAt === null)
  const own = present.find((party) => party.organisationId === you.organisationId)?.shortName ?? ''
  const others = present.filter((party) => party.organisationId !== you.organisationId)
  const pairs =
    present.length > 2
      ? others.map((party) => ({
          value: `parties:${party.organisationId}`,
          label: t('audiences.with', { own, other: party.shortName }),
        }))
      : []
  const choices = [
    { value: 'all-parties', label: t(present.length === 2 ? 'audiences.both-parties' : 'audiences.all-parties') },
    ...pairs,
    { value: 'organisation', label: t('audiences.only', { name: own }) },
    { value: 'people', label: t('audiences.named-people') },
  ]
  const organisations =
    value.kind === 'parties'
      ? value.organisations
      : value.kind === 'organisation'
        ? [you.organisationId]
        : present.map((party) => party.organisationId)
  return (
    <div className={classes.field}>
      <ChoiceField
        name="audience"
        problem={problem}
        label={t('audiences.who-can-see')}
        help={t('audiences.help')}
        value={
          value.kind === 'parties' ? `parties:${value.organisations.find((id) => id !== you.organisationId) ?? ''}` : value.kind
        }
        choices={choices}
        onChange={(chosen) => onChange(toChoice(chosen, you))}
      />
      {value.kind === 'people' ? (
        <PeoplePicker
          members={members}
          you={you.seatId}
          seats={value.seats}
          onChange={(seats) => onChange({ kind: 'people', seats })}
        />
      ) : null}
      <AudienceWords
        parties={partnership.parties}
        kind={value.kind}
        organisations={organisations}
        people={seatsOfChoice(value, partnership).length}
      />
    </div>
  )
}

function toChoice(chosen: string, you: { organisationId: string; seatId: string }): AudienceChoice {
  if (chosen.startsWith('parties:'))
    return { kind: 'parties', organisations: [you.organisationId, chosen.slice('parties:'.length)] }
  if (chosen === 'people') return { kind: 'people', seats: [you.seatId] }
  return { kind: chosen === 'organisation' ? 'organisation' : 'all-parties' }
}
