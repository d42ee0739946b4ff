import { describe, expect, it } from 'vitest'
import { readTexts } from '#src/app/texts.ts'
import { writeLetter } from '#src/platform/mail/letter.ts'

const kinds = {
  'seat-invitation': { inviter: 'Anna', organisation: 'Nordwind' },
  'party-invitation': { inviter: 'Anna', partnership: 'Storage', message: '' },
  'candidate-question': { asker: 'Anna', organisation: 'Nordwind', message: '' },
  'verify-email': { name: 'Anna' },
  'reset-password': { name: 'Anna' },
  'account-exists': { name: 'Anna' },
  'password-changed': { name: 'Anna' },
}

describe('a mail', () => {
  it('is written in words, of whatever kind and in every language', () => {
    const textOf = readTexts()
    for (const locale of ['en', 'de', 'ar'])
      for (const [kind, values] of Object.entries(kinds)) {
        const link = kind === 'password-changed' ? undefined : 'https://entente.example/x'
        const { subject, text } = writeLetter(textOf, { kind, locale, values, link })
        expect(`${subject}\n${text}`, `${kind} in ${locale}`).not.toMatch(/mail\.|[{}]|\n\n\n/)
        expect(text.split('\n\n').length).toBeGreaterThan(2)
      }
  })
})
