import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { type Audience, type AudienceChoice, isWidening } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { askConsent, refuseLeftOut, refuseOpenConsent } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import {
  choiceProblems,
  type Outcome,
  outcomes,
  type Strategy,
  type StrategyLink,
  type StrategyWords,
} from '#src/features/define/strategies/model.ts'
import {
  canAskChoice,
  canAskOutcome,
  canChangeStrategy,
  canLinkStrategy,
  canProposeStrategy,
} from '#src/features/define/strategies/policy.ts'
import {
  deleteStrategyLink,
  insertStrategy,
  insertStrategyLink,
  lockStrategy,
  saveStrategy,
} from '#src/features/define/strategies/store.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export async function proposeStrategy(act: Act, words: StrategyWords, audience: AudienceChoice): Promise<string> {
  allow(canProposeStrategy(act.actor))
  const strategy: Strategy = {
    ...words,
    id: newId(),
    spaceId: found(act.actor.spaceId),
    audienceId: await openAudience(act, audience),
    proposedBy: act.actor.seatId,
    proposedAt: act.now.toString(),
    choice: null,
    result: null,
  }
  await insertStrategy(act.db, strategy)
  recordStrategy(act, 'strategy.proposed', strategy)
  return strategy.id
}

export async function changeStrategy(act: Act, id: string, words: StrategyWords): Promise<void> {
  const strategy = await lockQuiet(act, id)
  allow(canChangeStrategy(act.actor, strategy))
  const changed = { ...strategy, ...words }
  await saveStrategy(act.db, changed)
  recordStrategy(act, 'strategy.changed', changed)
}

export async function askChoice(act: Act, id: string, { option, reason }: { option: number; reason: string }): Promise<void> {
  const strategy = await lockQuiet(act, id)
  allow(canAskChoice(act.actor, strategy))
  refuseProblems(choiceProblems(strategy, option))
  await askAll(act, strategy, { kind: 'strategy.choice', change: { option }, reason })
}

/** The effect of the consent `strategy.choice`. */
export async function applyStrategyChoice(act: Act, consent: Consent): Promise<void> {
  const strategy = await lockFor(act, consent)
  const choice = { option: Number(consent.change.option), reason: consent.reason, at: act.now.toString() }
  await saveStrategy(act.db, { ...strategy, choice })
  recordStrategy(act, 'strategy.chosen', { ...strategy, choice })
}

export async function askOutcome(act: Act, id: string, { outcome, words }: { outcome: Outcome; words: string }): Promise<void> {
  const strategy = await lockQuiet(act, id)
  allow(canAskOutcome(act.actor, strategy))
  await askAll(act, strategy, { kind: 'strategy.outcome', change: { outcome }, reason: words })
}

/** The effect of the consent `strategy.outcome`. */
export async function applyStrategyOutcome(act: Act, consent: Consent): Promise<void> {
  const strategy = await lockFor(act, consent)
  const outcome = found(outcomes.find((one) => one === consent.change.outcome))
  const result = { outcome, words: consent.reason, at: act.now.toString() }
  await saveStrategy(act.db, { ...strategy, result })
  recordStrategy(act, 'strategy.concluded', { ...strategy, result })
}

export async function linkStrategy(act: Act, id: string, link: StrategyLink): Promise<void> {
  const strategy = found(await lockStrategy(act.db, found(act.actor.spaceId), id))
  allow(canLinkStrategy(act.actor, strategy))
  const [card] = (await act.services.cards[link.kind]?.(act.db, strategy.spaceId, [link.id])) ?? []
  const linked = found(card)
  // Nothing shared ever points to anything private.
  const [sees, target] = [await getAudience(act, strategy.audienceId), await getAudience(act, linked.audienceId)]
  refuseProblems(isWidening(sees, target) ? [] : [{ path: 'linkedId', code: 'not-seen-by-all' }])
  if (!(await insertStrategyLink(act.db, strategy, { ...link, by: act.actor.seatId, at: act.now.toString() }))) return
  recordStrategy(act, 'strategy.linked', strategy, { linked: { ...link, title: linked.title } })
}

export async function unlinkStrategy(act: Act, id: string, link: StrategyLink): Promise<void> {
  const strategy = found(await lockStrategy(act.db, found(act.actor.spaceId), id))
  allow(canLinkStrategy(act.actor, strategy))
  if (!(await deleteStrategyLink(act.db, strategy, link))) throw new Refusal('not-found')
  recordStrategy(act, 'strategy.unlinked', strategy, { unlinked: link })
}

/** While the parties are asked about it, it stays as it is. */
async function lockQuiet(act: Act, id: string): Promise<Strategy> {
  const strategy = found(await lockStrategy(act.db, found(act.actor.spaceId), id))
  await refuseOpenConsent(act, { kind: 'strategy', id })
  return strategy
}

async function lockFor(act: Act, consent: Consent): Promise<Strategy> {
  const strategy = found(await lockStrategy(act.db, consent.spaceId, consent.subject.id))
  refuseLeftOut(consent, (await getAudience(act, strategy.audienceId)).organisations)
  return strategy
}

interface Question {
  readonly kind: string
  readonly change: object
  readonly reason: string
}

async function askAll(act: Act, { id, title, audienceId }: Strategy, { kind, change, reason }: Question): Promise<void> {
  const { organisations } = await getAudience(act, audienceId)
  const subject = { kind: 'strategy', id }
  await askConsent(act, { kind, audienceId, subject, change: { ...change, name: title }, reason, parties: organisations })
}

const getAudience = async (act: Act, id: string): Promise<Audience> =>
  found(await findAudience(act.db, found(act.actor.spaceId), id))

function recordStrategy(act: Act, verb: Verb, strategy: Strategy, more: object = {}): void {
  const { title, approach, options, choice, result } = strategy
  record(act, verb, {
    audienceId: strategy.audienceId,
    subject: { kind: 'strategy', id: strategy.id },
    payload: { title, approach, options, choice, result, ...more },
    searchable: { title, text: [approach, ...options.map((one) => one.title)].join('\n') },
  })
}
