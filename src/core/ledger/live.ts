import type { Listener } from '#src/core/acting/actions.ts'
import type { LiveEvent } from '#src/core/acting/model.ts'
import type { Database } from '#src/core/acting/store.ts'
import type { FreshEntry } from '#src/core/ledger/model.ts'
import { asWorkerReadEntriesSince } from '#src/core/ledger/store.ts'
import { asWorkerListSights, asWorkerReadStandings } from '#src/core/spaces/store.ts'

export interface FeedOptions {
  readonly worker: Database
  areSessionsAlive(ids: readonly string[]): Promise<ReadonlySet<string>>
  readonly log: { error(details: object, message: string): void }
}

interface Following extends Listener {
  epoch: number | undefined
}

const mostEntries = 2000
const judgeEvery = 1000
/** A signal may be lost with the process that should have sent it: look anyway, now and then. */
const lookEvery = 5000

/**
 * One reader a process follows the ledger for all streams. A position is the oldest transaction that may still have been open when
 * we last looked: reading again from there finds what committed late, so two that commit in reverse order lose nothing.
 * Every event goes only to seats that may see its audience at the moment of sending.
 */
export function createFeed({ worker, areSessionsAlive, log }: FeedOptions) {
  const listeners = new Set<Following>()
  const told = new Map<string, string>()
  let position: string | undefined
  let reading: Promise<void> | undefined
  let again = false
  const timers = [setInterval(() => wake(), lookEvery), setInterval(() => void judge().catch(report), judgeEvery)]

  const report = (problem: unknown) => log.error({ err: problem }, 'The live feed failed; it looks again')

  function wake(): void {
    if (listeners.size === 0) return
    if (reading) {
      again = true
      return
    }
    reading = read()
      .catch(report)
      .finally(() => {
        reading = undefined
        if (!again) return
        again = false
        wake()
      })
  }

  async function read(): Promise<void> {
    const { next, entries } = await asWorkerReadEntriesSince(worker, { position, limit: mostEntries + 1 })
    position = next
    if (entries.length > mostEntries) return tellAll({ type: 'reset' })
    const fresh = entries.filter((entry) => !told.has(keyOf(entry)))
    for (const entry of entries) told.set(keyOf(entry), entry.transaction)
    for (const [key, transaction] of told) if (BigInt(transaction) < BigInt(next)) told.delete(key)
    if (fresh.length > 0) await tell(fresh, [...listeners])
  }

  async function tell(entries: readonly FreshEntry[], to: readonly Following[]): Promise<void> {
    const seats = [...new Set(to.map((listener) => listener.seatId))]
    const sights = await asWorkerListSights(worker, seats, [...new Set(entries.map((entry) => entry.audience))])
    for (const listener of to) {
      const seen = sights.get(listener.seatId)
      for (const entry of entries) if (seen?.has(entry.audience)) listener.send(toEvent(entry), position ?? '0')
    }
  }

  function tellAll(event: LiveEvent) {
    for (const listener of listeners) listener.send(event, position ?? '0')
  }

  /** Ends the streams of sessions, keys and seats that are over, and tells those whose sight has changed. */
  async function judge(): Promise<void> {
    if (listeners.size === 0) return
    // Whoever comes while we ask is judged the next time: of them we have not asked.
    const judged = [...listeners]
    const sessions = judged.flatMap(({ sessionId }) => sessionId ?? [])
    const alive = sessions.length > 0 ? await areSessionsAlive(sessions) : new Set<string>()
    const standings = await asWorkerReadStandings(worker, {
      seats: judged.map((one) => one.seatId),
      keys: judged.flatMap(({ keyId }) => keyId ?? []),
    })
    for (const listener of judged) {
      if (!listeners.has(listener)) continue
      const epoch = standings.epochs.get(listener.seatId)
      const isOver =
        epoch === undefined ||
        (listener.sessionId !== undefined && !alive.has(listener.sessionId)) ||
        (listener.keyId !== undefined && !standings.keys.has(listener.keyId))
      if (isOver) dismiss(listener)
      else if (listener.epoch !== undefined && listener.epoch !== epoch) listener.send({ type: 'access' }, position ?? '0')
      listener.epoch = epoch
    }
  }

  function dismiss(listener: Following) {
    listeners.delete(listener)
    listener.send({ type: 'ended' }, position ?? '0')
    listener.end()
  }

  async function resume(listener: Following): Promise<void> {
    const since = listener.lastEventId
    const { next, entries } = await asWorkerReadEntriesSince(worker, {
      position: since ?? position,
      limit: since === undefined ? 0 : mostEntries + 1,
    })
    // Nobody has listened for a while: what happened meanwhile is not news to who comes now.
    position = listeners.size === 0 ? next : (position ?? next)
    listeners.add(listener)
    listener.send({ type: 'hello' }, next)
    if (since === undefined) return
    // A position from the future belongs to a database that was restored since.
    if (!/^\d+$/.test(since) || BigInt(since) > BigInt(next) || entries.length > mostEntries)
      listener.send({ type: 'reset' }, next)
    else await tell(entries, [listener])
  }

  return {
    wake,
    /** Begins to follow; answers what stops it. */
    async follow(listener: Listener): Promise<() => void> {
      const { seatId } = listener
      // Known before the first word is sent: a change of sight in the next moment has something to differ from.
      const { epochs } = await asWorkerReadStandings(worker, { seats: [seatId], keys: [] })
      const following: Following = { ...listener, epoch: epochs.get(seatId) }
      await resume(following)
      wake()
      return () => listeners.delete(following)
    },
    async stop(): Promise<void> {
      for (const timer of timers) clearInterval(timer)
      for (const listener of listeners) listener.end()
      listeners.clear()
      await reading
    },
  }
}

const keyOf = (entry: FreshEntry) => `${entry.audience}/${entry.sequence}`

const toEvent = ({ space, audience, sequence, verb, subject }: FreshEntry): LiveEvent => ({
  type: 'entry',
  space,
  audience,
  sequence,
  verb,
  subject,
})
