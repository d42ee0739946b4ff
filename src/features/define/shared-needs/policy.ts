import { bindsParty } from '#src/core/acting/policy.ts'

/** What others read of an organisation's needs is said by somebody who may bind it. */
export const canShowNeed = bindsParty
