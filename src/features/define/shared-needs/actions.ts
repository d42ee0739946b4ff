import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { type AudienceChoice, isWidening } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import { type Said, type SharedNeed, said as saidSchema } from '#src/features/define/shared-needs/model.ts'
import { canChangeShownNeed, canShowNeed } from '#src/features/define/shared-needs/policy.ts'
import { findSharedNeed, insertSharedNeed, saveSharedNeed } from '#src/features/define/shared-needs/store.ts'
import { allow, found, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface Shown {
  /** The snapshot that is brought up to date; a first one has none. */
  readonly id: string | undefined
  readonly title: string
  readonly said: Said
  readonly audience: AudienceChoice
}

/** Puts a snapshot where the partners read it. What they saw before stays in the record. */
export async function showNeed(act: Act, { id, title, said, audience }: Shown): Promise<string> {
  const spaceId = found(act.actor.spaceId)
  allow(canShowNeed(act.actor))
  const known = id === undefined ? undefined : await findSharedNeed(act.db, spaceId, id)
  if (known) allow(canChangeShownNeed(act.actor, known))
  refuseUnreadable(said)
  const audienceId = await openAudience(act, audience)
  if (known) await refuseNarrowing(act, known, audienceId)
  const shown: SharedNeed = {
    id: known?.id ?? newId(),
    spaceId,
    audienceId,
    organisationId: act.actor.organisationId,
    title,
    said,
    sharedBy: act.actor.seatId,
    sharedAt: act.now.toString(),
  }
  await (known ? saveSharedNeed(act.db, shown) : insertSharedNeed(act.db, shown))
  const isWider = known !== undefined && known.audienceId !== audienceId
  record(act, !known ? 'shared-need.shown' : isWider ? 'shared-need.made-shared' : 'shared-need.changed', {
    audienceId,
    subject: { kind: 'shared-need', id: shown.id },
    payload: { title, organisationId: shown.organisationId, said },
    searchable: { title, text: [said.problem ?? '', said.purpose ?? ''].join('\n') },
  })
  return shown.id
}

/** An archive may have brought a need that no form would have taken: partners are shown only what their pages can read. */
function refuseUnreadable(said: Said): void {
  const { error } = saidSchema.safeParse(said)
  refuseProblems((error?.issues ?? []).map(({ path }) => ({ path: path.join('.'), code: 'invalid-value' })))
}

async function refuseNarrowing(act: Act, known: SharedNeed, audienceId: string): Promise<void> {
  if (known.audienceId === audienceId) return
  const from = found(await findAudience(act.db, known.spaceId, known.audienceId))
  const to = found(await findAudience(act.db, known.spaceId, audienceId))
  refuseProblems(isWidening(from, to) ? [] : [{ path: 'audience', code: 'not-wider' }])
}
