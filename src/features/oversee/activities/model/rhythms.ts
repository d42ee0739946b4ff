import type { Detail } from '#src/features/oversee/activities/model/detail.ts'
import type { ListedDetail, Rhythms } from '#src/features/oversee/activities/model/plan.ts'
import type { Frequency } from '#src/kit/period.ts'

export interface HeldFrequency {
  readonly partId: string
  readonly key: string
  readonly frequency: Frequency
}

/** How often the measures are counted that hold an activity already: its figures go on being placed the same way. */
export function rhythmsOf(
  { activity, frequencies }: { activity: { readonly id: string }; frequencies: readonly HeldFrequency[] },
  matches: ReadonlyMap<ListedDetail, Detail>,
): Rhythms & { ofIndicator(id: string): Frequency | undefined } {
  const ofIndicator = (id: string) => frequencies.find(({ partId }) => partId === id)?.frequency
  return {
    ofIndicator,
    ofDetail: (listed) => ofIndicator(matches.get(listed)?.id ?? ''),
    ofMovements: new Map(
      frequencies.filter(({ partId }) => partId === activity.id).map(({ key, frequency }) => [key, frequency]),
    ),
  }
}
