import type { RankedBallot } from '#src/methods/votes/ranked-ballots.ts'

/** The capital of Tennessee: the common teaching example of voting methods. Shared by the tests of this folder. */
export const CITIES = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'] as const

export const TENNESSEE: readonly RankedBallot[] = [
  [42, ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville']],
  [26, ['Nashville', 'Chattanooga', 'Knoxville', 'Memphis']],
  [15, ['Chattanooga', 'Knoxville', 'Nashville', 'Memphis']],
  [17, ['Knoxville', 'Chattanooga', 'Nashville', 'Memphis']],
]
