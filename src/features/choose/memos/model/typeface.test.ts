import { describe, expect, it } from 'vitest'
import { fitsPdf } from '#src/features/choose/memos/model/typeface.ts'

describe('the typeface of a memo in print', () => {
  it('has Latin, Cyrillic and Arabic letters, signs and figures', () => {
    expect(fitsPdf(['Łódź – 40 %', 'Энергия', 'شركة التخزين', ''])).toBe(true)
  })
  it('lacks Greek, Chinese, Japanese and Korean', () => {
    for (const word of ['Ενέργεια', '储能', 'カイト', '에너지']) expect(fitsPdf(['Kaito', word])).toBe(false)
  })
})
