import { expect, test } from 'vitest'
import { readTypedNumber, typedNumber } from './typed-number.ts'

test('a number is read as its writer writes numbers', () => {
  expect(readTypedNumber('84,6', 'de')).toBe(84.6)
  expect(readTypedNumber('٨٤٫٦', 'ar')).toBe(84.6)
  expect(readTypedNumber(' 84.6 ', 'en')).toBe(84.6)
  expect(readTypedNumber('−3', 'en')).toBe(-3)
})

test('nothing is not zero, and what is no number is not guessed', () => {
  expect(readTypedNumber('  ', 'en')).toBeNull()
  expect(readTypedNumber('a few', 'en')).toBeNaN()
  expect(readTypedNumber('1,234', 'en')).toBeNaN()
})

test('a number stands in its field as it would be typed', () => {
  expect(typedNumber(1234.5, 'de')).toBe('1234,5')
  expect(typedNumber(null, 'de')).toBe('')
  for (const locale of ['en', 'de', 'ar']) expect(readTypedNumber(typedNumber(0.25, locale), locale)).toBe(0.25)
})
