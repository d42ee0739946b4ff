import type { Visit } from '#src/core/acting/actions.ts'
import { Refusal } from '#src/kit/refusal.ts'

/** The token stands on the console of whoever started the program; it is good until somebody has claimed the installation. */
export async function claimInstallation(visit: Visit, { token }: { token: string }): Promise<void> {
  const { installation } = visit.services
  if (await installation.hasOperator()) throw new Refusal('gone', 'claimed')
  if (!installation.isClaimToken(token)) throw new Refusal('forbidden', 'wrong-token')
}
