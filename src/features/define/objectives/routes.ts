import type { Act } from '#src/core/acting/actions.ts'
import type { Card } from '#src/core/acting/model.ts'
import { bindsParty } from '#src/core/acting/policy.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listAudiences } from '#src/core/audiences/store.ts'
import {
  askObjectiveAgreement,
  changeObjective,
  endObjective,
  linkObjective,
  proposeObjective,
  shareObjective,
  unlinkObjective,
  writeObjectiveStake,
} from '#src/features/define/objectives/actions.ts'
import type { objectivesApi } from '#src/features/define/objectives/api.ts'
import { type Objective, objectiveState } from '#src/features/define/objectives/model.ts'
import {
  canAskAgreement,
  canChangeObjective,
  canEndObjective,
  canLinkObjective,
  canShareObjective,
  takesStakes,
} from '#src/features/define/objectives/policy.ts'
import {
  findObjective,
  listLinks,
  listObjectives,
  listOpenQuestions,
  listVersions,
} from '#src/features/define/objectives/store.ts'
import { missingStakes, type Stake } from '#src/features/define/stakes/model.ts'
import { listStakes } from '#src/features/define/stakes/store.ts'
import { found } from '#src/kit/refusal.ts'

export const objectivesRoutes: Routes<typeof objectivesApi> = {
  list: async (act, { spaceId }) => present(act, spaceId, await listObjectives(act.db, spaceId)),
  get: async (act, { spaceId, id }) => ({
    ...(await presentOne(act, { spaceId, id })),
    versions: await listVersions(act.db, spaceId, id),
  }),
  propose: async (act, { spaceId, audience, ...wording }) =>
    presentOne(act, { spaceId, id: await proposeObjective(act, wording, audience) }),
  askAgreement: async (act, { reason, ...where }) => {
    await askObjectiveAgreement(act, where.id, reason)
    return presentOne(act, where)
  },
  change: async (act, { spaceId, id, ...version }) => {
    await changeObjective(act, id, version)
    return presentOne(act, { spaceId, id })
  },
  end: async (act, { how, reason, ...where }) => {
    await endObjective(act, where.id, { how, reason })
    return presentOne(act, where)
  },
  share: async (act, { audience, ...where }) => {
    await shareObjective(act, where.id, audience)
    return presentOne(act, where)
  },
  writeStake: async (act, { spaceId, id, ...stake }) => {
    await writeObjectiveStake(act, id, stake)
    return presentOne(act, { spaceId, id })
  },
  link: async (act, { kind, linkedId, ...where }) => {
    await linkObjective(act, where.id, { kind, id: linkedId })
    return presentOne(act, where)
  },
  unlink: async (act, { id, kind, linkedId }) => {
    await unlinkObjective(act, id, { kind, id: linkedId })
    return { done: true }
  },
}

async function presentOne(act: Act, { spaceId, id }: { spaceId: string; id: string }) {
  const [one] = await present(act, spaceId, [found(await findObjective(act.db, spaceId, id))])
  return found(one)
}

/** Objectives with their stakes and links, as the acting seat sees them, and what it may do. */
async function present(act: Act, spaceId: string, objectives: readonly Objective[]) {
  const only = objectives.length === 1 ? objectives[0]?.id : undefined
  const [stakes, links] = [await listStakes(act.db, spaceId, only), await listLinks(act.db, spaceId, only)]
  const [cards, questions] = [await nameLinks(act, spaceId, links), await listOpenQuestions(act.db, spaceId)]
  const audiences = new Map((await listAudiences(act.db, spaceId)).map((audience) => [audience.id, audience]))
  return objectives.map(({ endedHow: _endedHow, ...objective }) => {
    const own = stakes.filter((stake) => stake.objectiveId === objective.id)
    return {
      ...objective,
      state: objectiveState({ ...objective, endedHow: _endedHow }),
      stakes: own.map((stake) => presentStake(stake, objective.audienceId)),
      missingStakes: missingStakes(audiences.get(objective.audienceId)?.organisations ?? [], own, objective.audienceId),
      links: links
        .filter((link) => link.objectiveId === objective.id)
        .flatMap(({ kind, id }) => {
          const card = cards.get(`${kind}/${id}`)
          return card ? [{ kind, id, title: card.title, state: card.state }] : []
        }),
      openConsentId: questions.get(objective.id) ?? null,
      you: describeRights(
        act,
        { ...objective, endedHow: _endedHow },
        { isAsked: questions.has(objective.id), isWidest: audiences.get(objective.audienceId)?.kind === 'all-parties' },
      ),
    }
  })
}

const presentStake = ({ spaceId: _space, objectiveId: _objective, figures, ...stake }: Stake, audienceId: string) => ({
  ...stake,
  figures: [...figures],
  shared: stake.audienceId === audienceId,
})

async function nameLinks(act: Act, spaceId: string, links: readonly { kind: string; id: string }[]) {
  const cards = new Map<string, Card>()
  for (const [kind, ofKind] of Map.groupBy(links, (link) => link.kind)) {
    const ids = [...new Set(ofKind.map((link) => link.id))]
    for (const card of (await act.services.cards[kind]?.(act.db, spaceId, ids)) ?? []) cards.set(`${kind}/${card.id}`, card)
  }
  return cards
}

function describeRights({ actor }: Act, objective: Objective, { isAsked, isWidest }: { isAsked: boolean; isWidest: boolean }) {
  return {
    agree: !isAsked && canAskAgreement(actor, objective),
    change: !isAsked && canChangeObjective(actor, objective),
    end: !isAsked && canEndObjective(actor, objective),
    share: !isAsked && !isWidest && canShareObjective(actor, objective),
    link: canLinkObjective(actor, objective),
    writeStake: takesStakes(actor, objective),
    bind: bindsParty(actor),
  }
}
