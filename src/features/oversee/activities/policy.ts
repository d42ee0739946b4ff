import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'
import { canStartPartnership } from '#src/core/partnerships/policy.ts'
import type { Activity } from '#src/features/oversee/activities/model/detail.ts'

/** Every activity of a file becomes a partnership: who may start one may bring in many. */
export const canImportActivities = canStartPartnership

/** What an organisation publishes of a partnership, it writes itself. */
export const canChangeActivity = (actor: Actor, activity: Pick<Activity, 'importedFor'>) =>
  bindsParty(actor) && activity.importedFor === actor.organisationId
