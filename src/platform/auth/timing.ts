/**
 * Answers after at least so many milliseconds, in success and in failure: how long the work took must not tell whether an address
 * has an account.
 */
export async function noSoonerThan<Answer>(milliseconds: number, work: () => Promise<Answer>): Promise<Answer> {
  const pause = new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  const [answer] = await Promise.allSettled([work(), pause])
  if (answer.status === 'rejected') throw answer.reason
  return answer.value
}
