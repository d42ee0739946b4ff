import { describe, expect, it } from 'vitest'
import { activitiesSchema } from '#src/exchange/iati/schema/activities.generated.ts'
import { isOfType } from '#src/exchange/iati/simple-types.ts'
import { changed, errorsOf } from '../../../tests/support/iati.ts'

describe('the schema', () => {
  it('names each kind of child of an element once: their order is read from their places', () => {
    for (const { content } of activitiesSchema.types) expect(new Set(content.map(({ name }) => name)).size).toBe(content.length)
  })

  it.each([
    ['a missing attribute', ' role="1"', '', 'schema.missing-attribute', { attribute: 'role', element: 'participating-org' }],
    [
      'an unknown attribute',
      '<tag vocabulary="1"',
      '<tag colour="red" vocabulary="1"',
      'schema.unknown-attribute',
      { attribute: 'colour', element: 'tag' },
    ],
    [
      'a missing element',
      '<activity-status code="2" />',
      '',
      'schema.missing-element',
      { element: 'activity-status', in: 'iati-activity' },
    ],
    [
      'an unknown element',
      '<activity-scope code="3" />',
      '<activity-scope code="3" /><mood/>',
      'schema.unknown-element',
      { element: 'mood', in: 'iati-activity' },
    ],
    [
      'an element twice',
      '<capital-spend percentage="88.8" />',
      '<capital-spend percentage="88.8" /><capital-spend percentage="1" />',
      'schema.too-many',
      { element: 'capital-spend', in: 'iati-activity', most: 1 },
    ],
    [
      'an element too late',
      '<related-activity ref',
      '<tag vocabulary="1" code="3" /><related-activity ref',
      'schema.misplaced',
      { element: 'tag', in: 'iati-activity', before: 'document-link' },
    ],
    [
      'text between elements',
      '<conditions attached="1">',
      '<conditions attached="1">well',
      'schema.text',
      { element: 'conditions' },
    ],
    [
      'no date',
      'iso-date="2015-12-31" type="3"',
      'iso-date="2015-02-30" type="3"',
      'schema.value',
      { place: 'activity-date/@iso-date', type: 'date', value: '2015-02-30' },
    ],
    [
      'no number',
      '<forecast year="2014" value-date="2013-07-03" currency="GBP">10000',
      '<forecast year="2014" value-date="2013-07-03" currency="GBP">ten',
      'schema.value',
      { place: 'forecast', type: 'decimal', value: 'ten' },
    ],
    [
      'a value without its date',
      '<value currency="EUR" value-date="2012-01-01">1000',
      '<value currency="EUR">1000',
      'schema.missing-attribute',
      { attribute: 'value-date', element: 'value' },
    ],
  ])('finds %s, with its line', (_name, from, to, rule, values) => {
    const [first] = errorsOf(changed(from, to))
    expect(first).toMatchObject({ rule, values })
  })

  it('lets extensions of other namespaces stand', () => {
    const text = changed(
      '<capital-spend percentage="88.8" />',
      '<capital-spend percentage="88.8" x:mood="good" xmlns:x="https://example.org"/>',
    ).replace('</iati-activity>', '<x:more xmlns:x="https://example.org"><x:any thing="1"/>text</x:more></iati-activity>')
    expect(errorsOf(text)).toEqual([])
  })

  it.each([
    ['date', ['2016-02-29', ' 2014-01-01 ', '2014-01-01+14:00'], ['2014-02-29', '2014-1-1', '2014-01-01+14:30', '0000-01-01']],
    ['dateTime', ['2014-09-10T07:15:37', '2014-09-10T24:00:00Z'], ['2014-09-10', '2014-09-10T25:00:00Z']],
    ['decimal', ['1', '+5', '1.', '.5', '-0.0'], ['', '1e3', '1,5', '.']],
    ['boolean', ['true', '0'], ['TRUE', 'yes', '']],
    ['language', ['en', 'en-GB', ''], ['fr_FR', 'toolonglanguage']],
    ['positiveInteger', ['1', '01'], ['0', '-1', '1.0']],
  ] as const)('knows a %s', (type, good, bad) => {
    for (const one of good) expect([one, isOfType(type, one)]).toEqual([one, true])
    for (const one of bad) expect([one, isOfType(type, one)]).toEqual([one, false])
  })
})
