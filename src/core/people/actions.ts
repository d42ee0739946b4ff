import type { PersonAct } from '#src/core/acting/actions.ts'
import { type PersonProfile, personProblems } from '#src/core/people/model.ts'
import { findPerson, updatePerson } from '#src/core/people/store.ts'
import { found, refuseProblems } from '#src/kit/refusal.ts'

export async function changePerson(
  act: PersonAct,
  changes: { readonly [K in keyof PersonProfile]?: PersonProfile[K] | undefined },
): Promise<void> {
  const before = found(await findPerson(act.db, act.personId))
  const profile = {
    name: changes.name ?? before.name,
    locale: changes.locale ?? before.locale,
    timeZone: changes.timeZone ?? before.timeZone,
  }
  refuseProblems(personProblems(profile))
  await updatePerson(act.db, act.personId, profile)
}
