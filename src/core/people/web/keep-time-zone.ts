import { peopleClient } from '#src/core/people/web/useMe.ts'

/** A new account knows no time zone: the first browser tells it. */
export async function keepTimeZone(): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const me = await peopleClient.call.me()
  if (me.timeZone === 'UTC' && timeZone !== 'UTC') await peopleClient.call.changeMe({ timeZone })
}
