import type { Act } from '#src/core/acting/actions.ts'
import type { Card } from '#src/core/acting/model.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listConsents } from '#src/core/consents/store.ts'
import {
  askChoice,
  askOutcome,
  changeStrategy,
  linkStrategy,
  proposeStrategy,
  unlinkStrategy,
} from '#src/features/define/strategies/actions.ts'
import type { strategiesApi } from '#src/features/define/strategies/api.ts'
import { canAskChoice, canAskOutcome, canChangeStrategy, canLinkStrategy } from '#src/features/define/strategies/policy.ts'
import { listStrategies, listStrategyLinks } from '#src/features/define/strategies/store.ts'
import { found } from '#src/kit/refusal.ts'

export const strategiesRoutes: Routes<typeof strategiesApi> = {
  list: (act, { spaceId }) => present(act, spaceId),
  propose: async (act, { spaceId, audience, ...words }) =>
    presentOne(act, { spaceId, id: await proposeStrategy(act, words, audience) }),
  change: async (act, { spaceId, id, ...words }) => {
    await changeStrategy(act, id, words)
    return presentOne(act, { spaceId, id })
  },
  choose: async (act, { spaceId, id, ...choice }) => {
    await askChoice(act, id, choice)
    return presentOne(act, { spaceId, id })
  },
  conclude: async (act, { spaceId, id, ...outcome }) => {
    await askOutcome(act, id, outcome)
    return presentOne(act, { spaceId, id })
  },
  link: async (act, { spaceId, id, kind, linkedId }) => {
    await linkStrategy(act, id, { kind, id: linkedId })
    return presentOne(act, { spaceId, id })
  },
  unlink: async (act, { id, kind, linkedId }) => {
    await unlinkStrategy(act, id, { kind, id: linkedId })
    return { done: true }
  },
}

const presentOne = async (act: Act, { spaceId, id }: { spaceId: string; id: string }) =>
  found((await present(act, spaceId)).find((one) => one.id === id))

async function present(act: Act, spaceId: string) {
  const strategies = await listStrategies(act.db, spaceId)
  const links = await listStrategyLinks(act.db, spaceId)
  const cards = await nameLinks(act, spaceId, links)
  const open = await listConsents(act.db, spaceId, { open: true, subject: { kind: 'strategy' } })
  return strategies.map((strategy) => {
    const asked = open.find(({ subject }) => subject.id === strategy.id)
    const isQuiet = asked === undefined
    return {
      ...strategy,
      options: [...strategy.options],
      links: links
        .filter(({ strategyId }) => strategyId === strategy.id)
        .flatMap(({ kind, id }) => {
          const card = cards.get(id)
          return card ? [{ kind, id, title: card.title, state: card.state }] : []
        }),
      openConsentId: asked?.id ?? null,
      you: {
        change: isQuiet && canChangeStrategy(act.actor, strategy),
        choose: isQuiet && canAskChoice(act.actor, strategy),
        conclude: isQuiet && canAskOutcome(act.actor, strategy),
        link: canLinkStrategy(act.actor, strategy),
      },
    }
  })
}

async function nameLinks(act: Act, spaceId: string, links: readonly { kind: string; id: string }[]) {
  const cards = new Map<string, Card>()
  for (const [kind, ofKind] of Map.groupBy(links, (link) => link.kind)) {
    const ids = [...new Set(ofKind.map((link) => link.id))]
    for (const card of (await act.services.cards[kind]?.(act.db, spaceId, ids)) ?? []) cards.set(card.id, card)
  }
  return cards
}
