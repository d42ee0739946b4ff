import { expect, test } from 'vitest'
import { chooseLanguage, cityOfZone, directionOf, nameOfLanguage, regionalLocale } from './locale.ts'
import { createFormats } from './locale-format.ts'

test('the first wish that is spoken wins, whatever its region', () => {
  expect(chooseLanguage(['fr-CA', 'de-AT', 'en'], ['en', 'de', 'ar'])).toBe('de')
  expect(chooseLanguage(['fr'], ['en', 'de'])).toBe('en')
})

test('a language that is spoken as in one region or script is for whoever reads that script', () => {
  const spoken = ['en', 'pt-BR', 'zh-Hans']
  expect(chooseLanguage(['pt-PT'], spoken)).toBe('pt-BR')
  expect(chooseLanguage(['pt'], spoken)).toBe('pt-BR')
  expect(chooseLanguage(['zh-CN'], spoken)).toBe('zh-Hans')
  expect(chooseLanguage(['zh-TW', 'pt-BR'], spoken)).toBe('pt-BR')
  expect(chooseLanguage(['en-US@posix'], spoken)).toBe('en')
  expect(regionalLocale('pt-BR', ['pt-PT'])).toBe('pt-PT')
  expect(regionalLocale('zh-Hans', ['zh-TW'])).toBe('zh-Hans')
})

test('dates follow the region of the reader, and English without one is day first', () => {
  expect(regionalLocale('en', ['de-DE', 'en-US'])).toBe('en-US')
  expect(regionalLocale('en', ['de-DE'])).toBe('en-GB')
  expect(regionalLocale('ar', [])).toBe('ar')
  expect(regionalLocale('en', ['en-US@posix'])).toBe('en-GB')
})

test('a language knows its direction and its own name', () => {
  expect([directionOf('ar-EG'), directionOf('de')]).toEqual(['rtl', 'ltr'])
  expect([nameOfLanguage('de'), nameOfLanguage('ar'), nameOfLanguage('de', 'en')]).toEqual(['Deutsch', 'العربية', 'German'])
})

test('a zone is called by its city', () => {
  expect(cityOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})

test('a day is the same day in every zone, a moment is not', () => {
  const far = createFormats({ locale: 'en-GB', timeZone: 'Pacific/Kiritimati' })
  expect(far.day('2026-11-26')).toBe('26 Nov 2026')
  expect(far.date('2026-11-26T20:00:00Z')).toBe('27 Nov 2026')
  expect(far.time('2026-11-26T08:00:00Z', 'Asia/Tokyo')).toBe('17:00')
})

test('distances are told in the unit that people would use', () => {
  const { relativeDay, relative } = createFormats({ locale: 'en', timeZone: 'UTC' })
  expect(relativeDay('2026-11-27', '2026-11-26')).toBe('tomorrow')
  expect(relativeDay('2026-11-13', '2026-11-26')).toBe('13 days ago')
  expect(relativeDay('2027-02-26', '2026-11-26')).toBe('in 3 months')
  expect(relative('2026-11-26T08:20:00Z', '2026-11-26T08:00:00Z')).toBe('in 20 minutes')
  expect(relative('2026-11-26T08:00:10Z', '2026-11-26T08:00:00Z')).toBe('now')
})

test('numbers and lists are written and compared as the language does', () => {
  const german = createFormats({ locale: 'de', timeZone: 'UTC' })
  expect(german.number(1234.5)).toBe('1.234,5')
  expect(german.list(['A', 'B', 'C'])).toBe('A, B und C')
  expect(['Zug', 'Öl', 'Ort', 'Clause 10', 'Clause 9'].sort(german.compare)).toEqual([
    'Clause 9',
    'Clause 10',
    'Öl',
    'Ort',
    'Zug',
  ])
})
