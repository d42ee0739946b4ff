import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveEvent } from './live.ts'
import { createSettling } from './settling.ts'

const entry = (kind: string): LiveEvent => ({
  type: 'entry',
  audience: 'a1',
  sequence: 1,
  verb: `${kind}.changed`,
  subject: { kind, id: 'x' },
  space: 's1',
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function ask(meta: object) {
  const client = new QueryClient()
  client.setQueryData(['news'], 1)
  client
    .getQueryCache()
    .build(client, { queryKey: ['news'], meta: meta as never })
    .setOptions({ queryKey: ['news'], meta: meta as never })
  return { client, isStale: () => client.getQueryState(['news'])?.isInvalidated ?? false }
}

test('what follows an entry later is asked later, and only once for many entries', () => {
  const { client, isStale } = ask({ kinds: 'every', settlesAfter: 3000 })
  const settling = createSettling(client)
  settling.await([entry('commitment')])
  vi.advanceTimersByTime(2000)
  settling.await([entry('measure')])
  vi.advanceTimersByTime(2000)
  expect(isStale()).toBe(false)
  vi.advanceTimersByTime(1000)
  expect(isStale()).toBe(true)
})

test('an entry of another kind is not waited for, and nothing is asked after the end', () => {
  const { client, isStale } = ask({ kinds: ['commitment'], settlesAfter: 3000 })
  const settling = createSettling(client)
  settling.await([entry('measure')])
  vi.advanceTimersByTime(5000)
  expect(isStale()).toBe(false)
  settling.await([entry('commitment')])
  settling.stop()
  vi.advanceTimersByTime(5000)
  expect(isStale()).toBe(false)
})
