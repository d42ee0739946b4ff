import type { Act } from '#src/core/acting/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { listPartyCalendars } from '#src/core/parties/store.ts'
import { changeCharter, moveStage } from '#src/core/partnerships/actions.ts'
import { findPartnership, listStages } from '#src/core/partnerships/store.ts'
import { changeObjective, linkObjective, proposeObjective } from '#src/features/define/objectives/actions.ts'
import { findObjective } from '#src/features/define/objectives/store.ts'
import { leave } from '#src/features/oversee/activities/actions/leaving.ts'
import type { LeftAsIs } from '#src/features/oversee/activities/model/outcome.ts'
import type { CharterWords, ObjectiveWords } from '#src/features/oversee/activities/model/wordings.ts'
import { found } from '#src/kit/refusal.ts'

export interface WordsWriting {
  readonly audience: AudienceChoice
  readonly reason: string
  readonly left: LeftAsIs[]
  /** Where the activity is not for all parties: the audience of what it may change. What more people share is not one party's private word. */
  readonly only: string | null
}

/** Brings the partnership's own words to those of the activity. A private one leaves them, once another party has them too. */
export async function writeCharter(act: Act, charter: CharterWords, { only, left }: Pick<WordsWriting, 'only' | 'left'>) {
  const spaceId = found(act.actor.spaceId)
  const before = found(await findPartnership(act.db, spaceId))
  const { stage, ...words } = charter
  const differs = (Object.keys(words) as (keyof typeof words)[]).some((field) => before[field] !== words[field])
  if (!differs && before.stage === stage) return
  const parties = only === null ? [] : (await listPartyCalendars(act.db, spaceId)).filter(({ present }) => present)
  if (parties.length > 1) {
    left.push({ code: 'shared', title: before.name })
    return
  }
  if (differs) await changeCharter(act, words)
  if (before.stage === stage) return
  // Parties that have named their stages otherwise keep their own.
  const stages = await listStages(act.db, spaceId)
  if (stages.some(({ key }) => key === stage)) await moveStage(act, stage)
}

/** Brings an objective to what the activity says of it; answers its id. */
export async function writeObjective(
  act: Act,
  { id, words }: { id: string | null; words: ObjectiveWords },
  { audience, reason, left, only }: WordsWriting,
): Promise<string> {
  const known = id === null ? undefined : await findObjective(act.db, found(act.actor.spaceId), id)
  if (!known) return proposeObjective(act, { ...words, horizon: null }, audience)
  const isSame = known.title === words.title && known.description === words.description && known.kind === words.kind
  if (isSame) return known.id
  if (only !== null && known.audienceId !== only) left.push({ code: 'shared', title: known.title })
  else if (known.endedAt !== null) left.push({ code: 'ended', title: known.title })
  else {
    const change = { ...words, horizon: known.horizon, reason }
    const isDone = await leave(left, known.title, () => changeObjective(act, known.id, change))
    if (isDone && known.agreedAt !== null) left.push({ code: 'awaits-consent', title: known.title })
  }
  return known.id
}

/** An objective is seen in the measures of its indicators. */
export async function linkMeasures(act: Act, objectiveId: string, measureIds: readonly string[]): Promise<void> {
  for (const id of measureIds) await linkObjective(act, objectiveId, { kind: 'measure', id })
}
