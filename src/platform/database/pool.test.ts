import { expect, test } from 'vitest'
import { instantText } from '#src/platform/database/pool.ts'

test('a moment comes as ISO text in UTC with what PostgreSQL keeps of it, however it was written', () => {
  for (const [written, told] of [
    ['2026-11-22 01:02:03+00', '2026-11-22T01:02:03Z'],
    ['2026-11-22 01:02:03.5+00', '2026-11-22T01:02:03.5Z'],
    ['2026-11-22 01:02:03.123456+00', '2026-11-22T01:02:03.123456Z'],
    ['2026-11-22 01:02:03+05:30', '2026-11-21T19:32:03Z'],
    ['0033-01-01 00:00:00+00', '0033-01-01T00:00:00Z'],
  ] as const) {
    expect(instantText(written)).toBe(told)
    expect(Temporal.Instant.from(written.replace(' ', 'T')).toString()).toBe(told)
  }
})
