import type { PersonAct } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { changePerson } from '#src/core/people/actions.ts'
import type { peopleApi } from '#src/core/people/api.ts'
import { findPerson, listSeatsOf } from '#src/core/people/store.ts'
import { found } from '#src/kit/refusal.ts'

export const peopleRoutes: Routes<typeof peopleApi> = {
  me: describeMe,
  changeMe: async (act, changes) => {
    await changePerson(act, changes)
    return describeMe(act)
  },
}

async function describeMe(act: PersonAct) {
  const person = found(await findPerson(act.db, act.personId))
  const seats = await listSeatsOf(act.db, act.personId)
  return {
    ...person,
    operator: Boolean(person.operator),
    sample: seats.some((seat) => seat.sampleId !== null),
    seats: seats.map(
      ({
        id,
        title,
        administrator,
        coordinator,
        withoutAdministrator,
        organisationId,
        legalName,
        shortName,
        colour,
        timeZone,
      }) => ({
        id,
        title,
        administrator,
        coordinator,
        withoutAdministrator,
        organisation: { id: organisationId, legalName, shortName, colour, timeZone },
      }),
    ),
  }
}
