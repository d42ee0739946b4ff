import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexWords, nameFits, queryWords, toNearQuery, toQuery, toVector } from '#src/features/oversee/search/model.ts'

/** What PostgreSQL does with the two: every word of the query begins some word of the document. */
const finds = (query: string, document: string) => {
  const words = indexWords(document)
  return queryWords(query).every((one) => words.some((word) => word.startsWith(one)))
}

describe('words are found', () => {
  it.each([
    ['kuhlung', 'Die Kühlung der Anlage'],
    ['KÜHL', 'die kühlung'],
    ['strasse', 'Straße 5'],
    ['zoe', 'Zoë'],
    ['αθηνας', 'της ΑΘΉΝΑΣ'],
    ['елка', 'Ёлка'],
    ['شراكة', 'اتفاقية الشراكة الاستراتيجية'],
    ['الشراكة', 'شراكة طويلة'],
    ['احمد', 'أَحْمَد'],
    ['مسؤولية', 'المسؤوليه المشتركة'],
    ['2027', 'عام ٢٠٢٧'],
    ['提携', '戦略的提携契約'],
    ['契約', '戦略的提携契約'],
    ['約', '戦略的提携契約'],
    ['電池', 'ナトリウム電池'],
    ['연구', '공동 연구개발 합의'],
    ['ข้อตกลง', 'บันทึกข้อตกลงความร่วมมือ'],
    ['साझेदारी', 'रणनीतिक साझेदारी'],
    ['co2 eff', 'Efficiency: less CO2 per cell'],
  ])('%s in %s', (query, document) => expect(finds(query, document)).toBe(true))

  it.each([
    ['lung', 'Kühlung'],
    ['携提', '戦略的提携契約'],
    ['कम', 'काम'],
    ['か', 'がくしゅう'],
    ['two words', 'only two'],
  ])('but not %s in %s', (query, document) => expect(finds(query, document)).toBe(false))
})

describe('a search', () => {
  it('is nothing when it holds no word, and never holds what PostgreSQL would read as an operator', () => {
    expect(toQuery(' — ! & | \' " :* ')).toBeUndefined()
    expect(toQuery("o'neill & (sons) \\ 'x':*")).toBe("'o':* & 'neill':* & 'sons':* & 'x':*")
  })

  it('stays within bounds however long the text is', () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `word${index} the`).join(' ')
    const vector = toVector({ title: 'Title', text })
    expect(vector.split(' ').length).toBeLessThanOrEqual(4000)
    expect(vector).toContain("'title':1A")
    expect(toVector({ title: 'x'.repeat(5000), text: '' }).length).toBeLessThan(80)
  })
})

describe('a slip', () => {
  it.each([
    ['stroage', 'Grid-scale storage'],
    ['storrage', 'Grid-scale storage'],
    ['storge', 'Grid-scale storage'],
    ['storaje grid', 'Grid-scale storage'],
    ['nordwnd', 'Nordwind Energie'],
    ['muller', 'Müller'],
    ['اتفاقيه', 'اتفاقية الشراكة'],
  ])('is forgiven: %s finds %s', (query, name) => expect(nameFits(name, query)).toBeDefined())

  it.each([
    ['strgae', 'Grid-scale storage'],
    ['cat', 'Car'],
    ['storage wind', 'Grid-scale storage'],
    ['', 'Anything'],
  ])('but not two of them, nor in short words: %s does not find %s', (query, name) =>
    expect(nameFits(name, query)).toBeUndefined(),
  )

  it('is told of names as the index tells it of words: by a spelling in common', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '𐐷'), minLength: 4, maxLength: 9 })
    const spelt = (one: string) => new Set(toNearQuery(one)?.near.match(/'[^']+'/g))
    fc.assert(
      fc.property(word, word, (one, other) => {
        const [wanted = '', held = ''] = [queryWords(one)[0], queryWords(other)[0]]
        const isTold = nameFits(other, one) !== undefined
        expect(isTold).toBe(held.startsWith(wanted) || !spelt(one).isDisjointFrom(spelt(other)))
      }),
    )
  })

  it('is looked for in long words alone; short ones have to stand there', () => {
    expect(toNearQuery('a co2')).toBeUndefined()
    expect(toNearQuery('cells a')).toEqual({
      near: "('cells' | 'ells' | 'clls' | 'cels' | 'cell')",
      rest: "'a':*",
    })
    expect(toNearQuery('戦略的提携契約')).toBeUndefined()
  })
})
