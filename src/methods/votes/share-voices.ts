import { MethodError } from '#src/methods/method-error.ts'

/** How voices count: each person one, or each organisation one, shared equally by its people who vote. */
export type Voice = 'person' | 'organisation'

/**
 * How much each vote counts when every organisation has one voice, however many people of it vote; with one voice a
 * person each counts 1. What all counted methods (instantRunoff, schulze, star, dotVotes) take as the count of a ballot.
 * Variant: an organisation's voice is split equally among its votes, so both sides of a divided house are heard.
 * Errors: missing (a vote without an organisation where organisations have the voice).
 */
export function shareVoices(organisations: readonly string[], voice: Voice): readonly number[] {
  if (voice === 'person') return organisations.map(() => 1)
  const sizes = new Map<string, number>()
  organisations.forEach((organisation, i) => {
    if (!organisation) throw new MethodError('missing', `votes.${i}.organisation`, 'The organisation is missing.')
    sizes.set(organisation, (sizes.get(organisation) ?? 0) + 1)
  })
  return organisations.map((organisation) => 1 / sizes.get(organisation)!)
}
