import { describe, expect, it } from 'vitest'
import { type TextOf, writeLetter } from '#src/platform/mail/letter.ts'

const texts: Readonly<Record<string, string>> = {
  'mail.hello.subject': 'Hello\r\nBcc: everybody@example.org',
  'mail.hello.body': 'Dear {name},\n\nfirst line\nsecond line',
  'mail.hello.button': 'Open & read',
  'mail.footer': 'Sent by a program.',
}
const textOf: TextOf = (_locale, id, values) => {
  const text = texts[id]
  if (text === undefined) throw new Error(`There is no text “${id}”.`)
  return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(values[name]))
}
const link = 'https://entry.example/verify-email?token=a&b=c'

describe('writeLetter', () => {
  it('says the same in plain text and in HTML, with the link in clear', () => {
    const letter = writeLetter(textOf, { kind: 'hello', locale: 'en', values: { name: 'Anna' }, link })
    expect(letter.text).toBe(`Dear Anna,\n\nfirst line\nsecond line\n\nOpen & read:\n${link}\n\n-- \nSent by a program.\n`)
    expect(letter.html).toContain('<html lang="en" dir="ltr">')
    expect(letter.html).toContain('<p>first line<br>second line</p>')
    expect(letter.html).toContain('href="https://entry.example/verify-email?token=a&amp;b=c"')
    expect(letter.html).toContain('>Open &amp; read</a>')
  })

  it('needs no button where there is no link', () => {
    const letter = writeLetter(textOf, { kind: 'hello', locale: 'en', values: { name: 'Anna' } })
    expect(letter.html).not.toContain('<a ')
    expect(letter.text).not.toContain('Open')
  })

  it('turns the page for languages that are written from the right, and leaves the link as it is', () => {
    const { html } = writeLetter(textOf, { kind: 'hello', locale: 'ar', values: { name: 'آنا' }, link })
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('text-align:right')
    expect(html).toContain('<p dir="ltr"')
  })

  it('lets no value become markup, and no subject become a header', () => {
    const name = '<img src=x onerror=alert(1)>"\''
    const letter = writeLetter(textOf, { kind: 'hello', locale: 'en', values: { name }, link })
    expect(letter.html).not.toContain('<img')
    expect(letter.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;')
    expect(letter.subject).toBe('Hello Bcc: everybody@example.org')
  })
})
