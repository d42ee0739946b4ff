import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test('initials are the first letters of the first and the last word, in any script', () => {
  expect(['Anneliese van der Brandt', '  josé  núñez ', 'Ōtani', 'ليلى حداد', '王芳', ''].map(initials)).toEqual([
    'AB',
    'JN',
    'Ō',
    'لح',
    '王',
    '',
  ])
})
