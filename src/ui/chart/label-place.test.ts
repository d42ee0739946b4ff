import { expect, test } from 'vitest'
import { clearBox, crosses } from './label-place.ts'

const box = { left: 10, right: 20, top: 10, bottom: 20 }

test('a line that climbs through a box crosses it, one that passes above does not, whichever way it runs', () => {
  const through = [
    [0, 30],
    [30, 0],
  ] as const
  const above = [
    [0, 5],
    [30, 9],
  ] as const
  expect([crosses(through, box), crosses([...through].reverse(), box)]).toEqual([true, true])
  expect([crosses(above, box), crosses([...above].reverse(), box)]).toEqual([false, false])
})

test('a line that ends before the box or stands upright beside it does not cross it', () => {
  expect(
    crosses(
      [
        [0, 15],
        [9, 15],
      ],
      box,
    ),
  ).toBe(false)
  expect(
    crosses(
      [
        [25, 0],
        [25, 30],
      ],
      box,
    ),
  ).toBe(false)
  expect(
    crosses(
      [
        [15, 0],
        [15, 30],
      ],
      box,
    ),
  ).toBe(true)
  expect(crosses([[15, 15]], box)).toBe(true)
})

test('the first place that is free and inside is taken; where none is free, one that is inside', () => {
  const inside = { left: 0, right: 100, top: 0, bottom: 30 }
  const low = { left: 10, right: 20, top: 25, bottom: 35 }
  const high = { left: 10, right: 20, top: 0, bottom: 8 }
  const line = [
    [
      [0, 15],
      [30, 15],
    ] as const,
  ]
  expect(clearBox([low, box, high], line, inside)).toBe(high)
  expect(clearBox([low, box], line, inside)).toBe(box)
  expect(clearBox([low], line, inside)).toBe(low)
})
