import { expect, test } from 'vitest'
import { createMessages, plainText } from './messages.ts'

const english = createMessages({
  locale: 'en',
  timeZone: 'Asia/Tokyo',
  catalogue: {
    'days.late': '{days, plural, one {# day late} other {# days late}}',
    'who.owes': '<b>{who}</b> owes <em>this</em>',
    'due.on': 'Due {at, date, medium}',
    inside: '<b>outer <em>{word}</em></b>',
  },
})

test('a plural takes the form of its language', () => {
  const arabic = createMessages({
    locale: 'ar',
    catalogue: { days: '{n, plural, zero {صفر} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}' },
  })
  expect(english.text('days.late', { days: 1 })).toBe('1 day late')
  expect(english.text('days.late', { days: 3 })).toBe('3 days late')
  expect([0, 1, 2, 3, 11].map((n) => arabic.text('days', { n }))).toEqual(['صفر', 'يوم', 'يومان', '3 أيام', '11 يومًا'])
})

test('tags are data for the screen and vanish in plain text', () => {
  expect(english.parts('who.owes', { who: 'Kaito' })).toEqual([
    { tag: 'b', parts: ['Kaito'] },
    ' owes ',
    { tag: 'em', parts: ['this'] },
  ])
  expect(english.text('who.owes', { who: 'Kaito' })).toBe('Kaito owes this')
  expect(plainText(english.parts('inside', { word: 'inner' }))).toBe('outer inner')
})

test('a value is never read as a tag', () => {
  expect(english.parts('who.owes', { who: '<b>x</b>' })[0]).toEqual({ tag: 'b', parts: ['<b>x</b>'] })
})

test('a date is the day of the reader', () => {
  expect(english.text('due.on', { at: new Date('2026-11-26T20:00:00Z') })).toBe('Due Nov 27, 2026')
})

test('a value that was not given shows the id, not an empty page', () => {
  expect(english.text('days.late')).toBe('days.late')
})

test('a text that does not exist shows its id and says that it is missing', () => {
  expect(english.text('not.there')).toBe('not.there')
  expect(english.has('not.there')).toBe(false)
  expect(english.has('toString')).toBe(false)
  expect(english.has('due.on')).toBe(true)
})

test('on the screen every value keeps its direction; what only chooses between words stays as it is', () => {
  const arabic = createMessages({
    locale: 'ar',
    isolates: true,
    catalogue: {
      next: 'التالي: <b>{title}</b>، {day}',
      month: '{month} {year}',
      told: '{n, plural, one {قال {name}} other {قالوا {name}}} {how, select, kept {نعم} other {لا}}',
    },
  })
  expect(arabic.text('next', { title: 'Hamburg', day: '27' })).toBe('التالي: \u2068Hamburg\u2069، \u206827\u2069')
  // Inside another sentence it would else run from left to right.
  expect(arabic.text('month', { month: 'مايو', year: '2026' })).toBe('\u200F\u2068مايو\u2069 \u20682026\u2069')
  expect(arabic.text('told', { n: 1, name: 'Kaito', how: 'kept' })).toBe('قال \u2068Kaito\u2069 نعم')
})
