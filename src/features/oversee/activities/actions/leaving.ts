import type { LeftAsIs } from '#src/features/oversee/activities/model/outcome.ts'
import { Refusal } from '#src/kit/refusal.ts'

const codes: Readonly<Record<string, LeftAsIs['code']>> = {
  'redefinition-open': 'consent-open',
  'consent-open': 'consent-open',
  'measure-retired': 'retired',
}

/**
 * Does what the verbs of another noun allow; where they refuse, the record stays as it is and the outcome says so. What an activity
 * tells is one party's word, and does not overrule what all have agreed on.
 */
export async function leave(left: LeftAsIs[], title: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    left.push({ code: codes[problem.reason ?? ''] ?? (problem.code === 'forbidden' ? 'not-yours' : 'refused'), title })
    return false
  }
}
