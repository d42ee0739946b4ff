import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { type Content, completeContent, contentProblems } from '#src/core/question-sets/model/content.ts'
import { isSameContent, type QuestionSet } from '#src/core/question-sets/model/question-set.ts'
import { canBringBackQuestionSet, canChangeQuestionSet, canMakeQuestionSet } from '#src/core/question-sets/policy.ts'
import {
  insertQuestionSet,
  insertQuestionSetVersion,
  lockQuestionSet,
  markQuestionSetRetired,
} from '#src/core/question-sets/store.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface NewQuestionSet {
  readonly name: string
  readonly purpose: string
  readonly audience: AudienceChoice
  readonly content: Content
}

export async function makeQuestionSet(act: Act, { name, purpose, audience, ...wished }: NewQuestionSet): Promise<string> {
  allow(canMakeQuestionSet(act.actor))
  refuseProblems(placed(contentProblems(wished.content)))
  const content = completeContent(wished.content)
  const now = act.now.toString()
  const set: QuestionSet = {
    id: newId(),
    spaceId: found(act.actor.spaceId),
    audienceId: await openAudience(act, audience),
    name,
    purpose,
    madeBy: act.actor.seatId,
    madeAt: now,
    retiredAt: null,
  }
  await insertQuestionSet(act.db, set)
  await insertQuestionSetVersion(act.db, set, { version: 1, content, reason: '', writtenBy: set.madeBy, writtenAt: now })
  recordSet(act, 'question-set.made', set, { version: 1, content })
  return set.id
}

export interface NewVersion {
  readonly content: Content
  readonly reason: string
  /** The version that was read, where it matters that nobody wrote another one since. */
  readonly version?: number | undefined
}

export async function writeQuestionSet(
  act: Act,
  id: string,
  { reason, version: read, ...wished }: NewVersion,
): Promise<number> {
  const set = found(await lockQuestionSet(act.db, found(act.actor.spaceId), id))
  allow(canChangeQuestionSet(act.actor, set))
  if (read !== undefined && read !== set.version) throw new Refusal('conflict', 'changed-meanwhile')
  refuseProblems(placed(contentProblems(wished.content)))
  const content = completeContent(wished.content)
  if (isSameContent(set.content, content)) throw new Refusal('conflict', 'unchanged')
  const version = set.version + 1
  await insertQuestionSetVersion(act.db, set, {
    version,
    content,
    reason,
    writtenBy: act.actor.seatId,
    writtenAt: act.now.toString(),
  })
  recordSet(act, 'question-set.changed', set, { version, content, reason })
  return version
}

export async function retireQuestionSet(act: Act, id: string): Promise<void> {
  const set = found(await lockQuestionSet(act.db, found(act.actor.spaceId), id))
  allow(canChangeQuestionSet(act.actor, set))
  await markQuestionSetRetired(act.db, set, act.now.toString())
  recordSet(act, 'question-set.retired', set, {})
}

/** It is asked with again, as it was. */
export async function bringBackQuestionSet(act: Act, id: string): Promise<void> {
  const set = found(await lockQuestionSet(act.db, found(act.actor.spaceId), id))
  allow(canBringBackQuestionSet(act.actor, set))
  await markQuestionSetRetired(act.db, set, null)
  recordSet(act, 'question-set.brought-back', set, {})
}

const placed = (problems: readonly FieldProblem[]) =>
  problems.map((problem) => ({ ...problem, path: `content.${problem.path}` }))

function recordSet(act: Act, verb: Verb, set: QuestionSet, more: object) {
  const { name, purpose } = set
  record(act, verb, {
    audienceId: set.audienceId,
    subject: { kind: 'question-set', id: set.id },
    payload: { name, purpose, ...more },
    searchable: verb === 'question-set.retired' ? null : { title: name, text: purpose },
  })
}
