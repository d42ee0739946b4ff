import { commonPasswords } from '#src/platform/auth/common-passwords.ts'

export type PasswordProblem = 'too-short' | 'too-long' | 'contains-email' | 'contains-name' | 'too-common' | 'too-repetitive'

export type PasswordOwner = Readonly<{ email: string; name: string }>

const shortestPassword = 12
const longestPassword = 256

/**
 * What is wrong with a password, after NIST SP 800-63B: length counts, and what an attacker tries first is refused; no rules about
 * which kinds of characters to mix, since they only make people predictable. Empty when the password is fine.
 */
export function findPasswordProblems(password: string, owner: PasswordOwner): readonly PasswordProblem[] {
  const normal = password.normalize('NFKC')
  const length = [...normal].length
  // The rules below look at every part of the text: nothing longer than a password may be may reach them.
  if (length > longestPassword) return ['too-long']
  const plain = normal.toLowerCase()
  const rules: readonly (readonly [PasswordProblem, boolean])[] = [
    ['too-short', length < shortestPassword],
    ['contains-email', isMadeOf(plain, addressParts(owner.email))],
    ['contains-name', isMadeOf(plain, nameParts(owner.name))],
    ['too-common', isCommon(plain)],
    ['too-repetitive', new Set(plain).size < 5],
  ]
  return rules.filter(([, broken]) => broken).map(([problem]) => problem)
}

function addressParts(email: string): readonly string[] {
  const address = email.normalize('NFKC').toLowerCase()
  return [address, address.split('@')[0] ?? '']
}

function nameParts(name: string): readonly string[] {
  const plain = name.normalize('NFKC').toLowerCase()
  const words = plain.split(/\s+/u)
  return [words.join(''), words.join(' '), words.join('.'), words.toReversed().join('')]
}

/** True when little is left to guess once a known text is taken out: "anna.schmidt2024" says almost nothing beyond the name. */
function isMadeOf(password: string, texts: readonly string[]): boolean {
  return texts.some((text) => text.length >= 4 && password.includes(text) && [...password.replaceAll(text, '')].length < 8)
}

/** A common password stays common with a few digits or signs around it, with look-alike signs inside, or said twice. */
function isCommon(password: string): boolean {
  const core = password.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const texts = [...password].length - [...core].length < 8 ? [password, core] : [password]
  const forms = texts.flatMap((text) => [text, withLettersForSigns(text)])
  return forms.flatMap((form) => [form, shortestPeriod(form)]).some((form) => isListed(form) || isSequence(form))
}

function isListed(text: string): boolean {
  return commonPasswords.has(text.replaceAll(/[\s._-]/gu, ''))
}

const lettersForSigns: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function withLettersForSigns(text: string): string {
  return text.replaceAll(/[013457@$!]/g, (sign) => lettersForSigns[sign] ?? sign)
}

/** "abcabcabc" → "abc". The shortest text which, repeated, gives the whole; the last time it may be cut off. */
function shortestPeriod(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length)
    if (part.repeat(Math.ceil(text.length / length)).startsWith(text)) return part
  }
  return text
}

/** Walks along the alphabet, the digits or a row of the keyboard, in either direction. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
]
const columns = [
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'a1b2c3d4e5f6g7h8i9j0',
  '1a2b3c4d5e6f7g8h9i0j',
]
const walks = [...rows, ...columns].flatMap((walk) => [walk, [...walk].toReversed().join('')]).map((walk) => walk + walk)

function isSequence(text: string): boolean {
  return text.length >= 4 && walks.some((walk) => walk.includes(text))
}
