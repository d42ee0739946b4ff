import { writesAtHome } from '#src/core/acting/policy.ts'

/** An organisation judges itself where its own people alone are at home. */
export const canAssess = writesAtHome
export const canPromise = canAssess
