import type { Projection } from '#src/core/ledger/actions.ts'
import { projectSpace } from '#src/features/oversee/portfolio/store.ts'

/** What the row of a partnership says, beside what is counted. */
const facts = new Set(['partnership', 'party', 'participant', 'audience', 'estimate'])
const countedKinds = new Set(['commitment', 'measure'])

/** Keeps the portfolios of all parties in step with what was recorded. */
export const projectPortfolio: Projection = async (act, entries) => {
  const bySpace = Map.groupBy(entries, ({ spaceId }) => spaceId)
  // In one order, so that two transactions do not wait for each other.
  for (const spaceId of [...bySpace.keys()].sort()) {
    const here = bySpace.get(spaceId) ?? []
    const audiencesOf = (some: typeof here) => [...new Set(some.map(({ audienceId }) => audienceId))].sort()
    await projectSpace(act.db, {
      spaceId,
      withFacts: here.some(({ subject }) => facts.has(subject.kind)),
      counted: audiencesOf(here.filter(({ subject }) => countedKinds.has(subject.kind))),
      audiences: audiencesOf(here),
      at: act.now.epochMilliseconds,
    })
  }
}
