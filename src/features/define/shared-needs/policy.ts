import type { Actor } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'
import type { SharedNeed } from '#src/features/define/shared-needs/model.ts'

/** What others read of an organisation's needs is said by somebody who may bind it. */
export const canShowNeed = bindsParty
/** Whatever a link at home says: nobody puts words into what another party has shown. */
export const canChangeShownNeed = (actor: Actor, shown: Pick<SharedNeed, 'organisationId'>) =>
  bindsParty(actor) && shown.organisationId === actor.organisationId
