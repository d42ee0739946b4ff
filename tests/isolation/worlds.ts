import fc from 'fast-check'
import { build } from './building.ts'
import { type Comparing, compare } from './comparing.ts'
import { kyselyOn, openProbe } from './connection.ts'
import { type History, histories } from './histories.ts'
import { prepareMarks } from './marks.ts'

export interface WorldsWish {
  readonly ownerUrl: string
  readonly count: number
  /** Fixed for a replay. */
  readonly seed?: number | undefined
  readonly path?: string | undefined
  /** No world is begun after so many seconds, once the fewest are made. */
  readonly seconds?: number
  /** Only whether there is a difference, not the smallest world that shows it. */
  readonly hasty?: boolean
  /** Changes what the live feed asks of the database: for faults that are planted there. */
  readonly reword?: (text: string) => string
}

/** With fewer nothing would be shown: so many are made however busy the machine is. */
const fewestWorlds = 150

/** Makes worlds by chance and compares each with the specification. Answers what differs in the smallest world that was found. */
export async function worldsFindings({
  ownerUrl,
  count,
  seed,
  path,
  seconds,
  hasty = false,
  reword,
}: WorldsWish): Promise<string[]> {
  const probe = await openProbe(ownerUrl)
  try {
    const comparing = { probe, tables: await prepareMarks(probe.client), worker: kyselyOn(probe.client, reword) }
    let made = 0
    const property = fc.asyncProperty(histories, async (history) => {
      // What was undone still lies in the tables until it is swept up.
      if (++made % 250 === 0) await probe.client.query('vacuum')
      const findings = await judge(comparing, history)
      if (findings.length > 0) throw new Error(findings.slice(0, 12).join('\n'))
    })
    const began = performance.now()
    const limits = { endOnFailure: hasty, ...(seed === undefined ? {} : { seed }), ...(path === undefined ? {} : { path }) }
    const isTimed = seconds !== undefined && seed === undefined && count > fewestWorlds
    let result = await fc.check(property, { ...limits, numRuns: isTimed ? fewestWorlds : count })
    const left = isTimed ? seconds * 1000 - (performance.now() - began) : 0
    if (!result.failed && left > 0)
      result = await fc.check(property, { ...limits, numRuns: count - fewestWorlds, interruptAfterTimeLimit: left })
    if (!result.failed) {
      console.log(`${made} worlds`)
      return []
    }
    const [smallest] = result.counterexample ?? []
    return [
      `World ${result.numRuns} is wrong; replay it with WORLDS_SEED=${result.seed} WORLDS_PATH=${result.counterexamplePath}`,
      ...(smallest ? build(smallest).story : []),
      String(result.errorInstance instanceof Error ? result.errorInstance.message : result.errorInstance),
    ]
  } finally {
    await probe.stop()
  }
}

/** One world: made, compared and undone, so that every world begins with nothing. */
async function judge(comparing: Comparing, history: History): Promise<string[]> {
  const { world, statements } = build(history)
  const { probe } = comparing
  await probe.client.query('begin')
  try {
    await probe.as('guard')
    await probe.client.query(statements.join(';\n'))
    return await compare(comparing, world)
  } finally {
    await probe.client.query('rollback')
  }
}
