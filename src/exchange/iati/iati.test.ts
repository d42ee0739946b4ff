import { describe, expect, it } from 'vitest'
import { listedProblems } from '#src/exchange/iati/problem.ts'
import { changed, check, errorsOf, example, lineOf } from '../../../tests/support/iati.ts'

describe('the standard’s own example', () => {
  it('has no error, and four warnings where it does not keep the published rules', () => {
    const { list, ...rest } = check(example)
    expect(rest).toEqual({ version: '2.03', activities: 1, errors: 0, warnings: 4 })
    expect(list.map(({ rule }) => rule).sort()).toEqual([
      'policy-marker.nameless',
      'recipient.country-and-region',
      'recipient.two-levels',
      'sector.two-levels',
    ])
  })

  it('reads the same in pieces of any length', () => {
    const whole = check(example)
    for (const pieces of [1, 7, 1000]) expect(check(example, pieces)).toEqual(whole)
  })
})

describe('the rules beyond the schema', () => {
  const dates = (attributes: string) =>
    changed('<activity-date iso-date="2015-12-31" type="3" />', `<activity-date ${attributes} />`)
  it.each([
    ['identifier.empty', changed('>AA-AAA-123456789-ABC123<', '><')],
    ['identifier.form', changed('>AA-AAA-123456789-ABC123<', '>AA-AAA-123456789/ABC<')],
    ['identifier.too-long', changed('>AA-AAA-123456789-ABC123<', `>AA-AAA-123456789${'x'.repeat(500)}<`)],
    ['organisation.nameless', example.replace(/ref="BB-BBB-123456789">\s*<narrative>Agency B<\/narrative>/, '>')],
    ['organisation.form', changed('ref="CC-CCC-123456789"', 'ref="CC|CCC"')],
    [
      'date.no-start',
      changed('iso-date="2012-04-28" type="2"', 'iso-date="2016-04-28" type="4"')
        .replace('iso-date="2012-04-15" type="1"', 'iso-date="2012-04-15" type="3"')
        .replace('<activity-date iso-date="2015-12-31" type="3" />', ''),
    ],
    ['date.twice', dates('iso-date="2012-04-28" type="2"')],
    ['date.order', dates('iso-date="2011-12-31" type="3"')],
    ['date.future', dates('iso-date="2027-01-01" type="4"')],
    ['date.future', changed('last-updated-datetime="2014-09-10T07:15:37Z"', 'last-updated-datetime="2027-09-10T07:15:37Z"')],
    ['date.future', changed('<transaction-date iso-date="2012-01-01"', '<transaction-date iso-date="2027-01-01"')],
    ['date.order', changed('<period-end iso-date="2013-03-31"', '<period-end iso-date="2012-03-31"')],
    ['budget.too-long', changed('<period-end iso-date="2014-12-31"', '<period-end iso-date="2015-12-31"')],
    ['sector.missing', example.replaceAll(/<sector [\s\S]*?<\/sector>|<sector [^>]*\/>/g, '')],
    ['percentage.sum', changed('code="112" percentage="50"', 'code="112" percentage="40"')],
    ['percentage.sum', changed('<recipient-country code="AF" percentage="25"', '<recipient-country code="AF" percentage="26"')],
    ['percentage.sum', changed('<budget-item code="1844" percentage="50"', '<budget-item code="1844" percentage="60"')],
    ['percentage.range', changed('<capital-spend percentage="88.8"', '<capital-spend percentage="188.8"')],
    [
      'policy-marker.significance',
      changed('<policy-marker vocabulary="1" code="2" significance="3"', '<policy-marker vocabulary="1" code="2"'),
    ],
    [
      'currency.missing',
      changed(' default-currency="USD"', '').replace(
        '<value currency="EUR" value-date="2012-01-01"',
        '<value value-date="2012-01-01"',
      ),
    ],
    ['title.empty', example.replace(/<title>[\s\S]*?<\/title>/, '<title><narrative> </narrative></title>')],
    ['codelist', changed('<activity-status code="2" />', '<activity-status code="12" />')],
  ])('%s is an error', (rule, text) => {
    expect(errorsOf(text).map((problem) => problem.rule)).toContain(rule)
  })

  it.each([
    ['identifier.spaces', changed('>AA-AAA-123456789-ABC123<', '> AA-AAA-123456789-ABC123 <')],
    ['identifier.prefix', changed('>AA-AAA-123456789-ABC123<', '>ZZ-1<')],
    ['sector.nameless', changed('<narrative>A description of the sector</narrative>', '')],
    ['recipient.missing', example.replaceAll(/<recipient-(country|region) [^>]*\/>/g, '')],
    ['language.missing', changed('xml:lang="en" default', 'default')],
    ['text.empty', changed('<narrative>Result title</narrative>', '<narrative/>')],
    ['indicator.not-a-number', changed('<actual value="11">', '<actual value="eleven">')],
  ])('%s is a warning', (rule, text) => {
    const { errors, list } = check(text)
    expect(errors).toBe(0)
    expect(list.map((problem) => problem.rule)).toContain(rule)
  })

  it('lets a new identifier of a renamed reporter stand', () => {
    const renamed = changed('>AA-AAA-123456789-ABC123<', '>OLD-1-ABC<').replace(
      'ref="ABC123-XYZ" type="A1"',
      'ref="OLD-1" type="B1"',
    )
    expect(check(renamed).list.map(({ rule }) => rule)).not.toContain('identifier.prefix')
  })

  it('finds an identifier that came before, and says where', () => {
    const activity = example.slice(example.indexOf('<iati-activity '), example.indexOf('</iati-activities>'))
    const [problem] = errorsOf(example.replace('</iati-activities>', `${activity}</iati-activities>`))
    expect(problem).toMatchObject({ rule: 'identifier.duplicate', values: { first: lineOf(example, '<iati-identifier>') } })
  })
})

describe('what no reading goes on after', () => {
  const body = example.slice(example.indexOf('<iati-activities'))
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')
  it.each([
    ['xml.not-well-formed', changed('</title>', '')],
    ['xml.not-well-formed', example.slice(0, 5000)],
    ['xml.not-well-formed', ''],
    ['xml.not-well-formed', changed('<narrative>Activity title<', '<narrative>&unknown;<')],
    ['xml.doctype', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>${body.replace('Activity title', '&l9;')}`],
    ['xml.doctype', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${body.replace('Activity title', '&e;')}`],
    ['xml.too-long', changed('<narrative>Activity title<', `<narrative>${'x'.repeat(1_100_000)}<`)],
    ['xml.too-deep', changed('</iati-activity>', `${'<x:x xmlns:x="y">'.repeat(50)}${'</x:x>'.repeat(50)}</iati-activity>`)],
    ['version.missing', changed(' version="2.03"', '')],
    ['version.older', changed(' version="2.03"', ' version="1.05"')],
    ['version.unknown', changed(' version="2.03"', ' version="2.04"')],
    ['file.organisations', '<iati-organisations version="2.03"/>'],
    ['file.not-iati', '<iati-activities version="2.03" xmlns="https://example.org"/>'],
  ])('%s', (rule, text) => {
    const { errors, list } = check(text)
    expect([errors, list.filter(({ severity }) => severity === 'error').map((problem) => problem.rule)]).toEqual([1, [rule]])
  })

  it('but a version that 2.03 contains is read, and told', () => {
    const { errors, list } = check(changed(' version="2.03"', ' version="2.01"'))
    expect(errors).toBe(0)
    expect(list[0]).toMatchObject({ rule: 'version.read-as-203', severity: 'warning', values: { version: '2.01' } })
  })
})

describe('a long file', () => {
  const activity = example.slice(example.indexOf('<iati-activity '), example.indexOf('</iati-activities>'))
  const long = example.replace(
    activity,
    Array.from({ length: 70 }, (_, index) => activity.replace('ABC123', String(index))).join(''),
  )

  it('is read in pieces of any length, and as one', () => {
    const inPieces = check(long, 65_536)
    expect(inPieces).toMatchObject({ errors: 0, activities: 70 })
    expect(check(long)).toEqual(inPieces)
  })

  it('is not read further in one activity than memory lasts', () => {
    const many = changed('</iati-activity>', `${'<x:x xmlns:x="y"/>'.repeat(260_000)}</iati-activity>`)
    expect(errorsOf(many).map(({ rule }) => rule)).toEqual(['xml.element-too-large'])
    const text = `<narrative>${'x'.repeat(900_000)}</narrative>`
    const { list } = check(changed('<narrative>Activity title<', `${text.repeat(20)}<narrative>Activity title<`), 65_536)
    expect(list.map(({ rule }) => rule)).toEqual(['xml.element-too-large'])
  }, 60_000)
})

describe('many problems', () => {
  it('are listed up to a thousand, errors before warnings, and then counted', () => {
    const { errors, warnings, list } = check(changed('<capital-spend', `${'<mood/>'.repeat(1200)}<capital-spend`))
    expect([errors, warnings, list.length]).toEqual([1200, 4, listedProblems])
    expect(list.every(({ severity }) => severity === 'error')).toBe(true)
  })
})
