/** Something of an activity that stays as it is in the product, and why. */
export interface LeftAsIs {
  readonly code: 'awaits-consent' | 'consent-open' | 'ended' | 'retired' | 'not-yours' | 'shared' | 'refused'
  readonly title: string
}

export interface Outcome {
  readonly change: 'created' | 'updated' | 'unchanged'
  readonly spaceId: string
  readonly id: string
  readonly identifier: string
  readonly title: string
  readonly left: readonly LeftAsIs[]
}
