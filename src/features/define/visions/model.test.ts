import { expect, it } from 'vitest'
import { type Vision, visionState } from '#src/features/define/visions/model.ts'

const version = (number: number, ratifiedAt: string | null = null) => ({ id: `v${number}`, ratifiedAt }) as Vision

it('the latest ratified version holds; a newer one is a draft until the sponsors are asked', () => {
  const all = [version(3), version(2, '2027-01-02'), version(1, '2027-01-01')]
  const states = all.map((one) => visionState(one, all, []))
  expect(states).toEqual(['draft', 'ratified', 'replaced'])
  expect(visionState(all[0]!, all, [{ settledAt: null, outcome: null }])).toBe('asked')
  expect(visionState(all[0]!, all, [{ settledAt: '2027-01-03', outcome: 'declined' }])).toBe('declined')
})
