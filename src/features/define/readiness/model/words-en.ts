/** What is asked about readiness, in English; other languages have the same ids. */
export const english = {
  'level-1': 'Not at all',
  'level-2': 'First signs of it',
  'level-3': 'In parts',
  'level-4': 'Mostly',
  'level-5': 'Fully, and it can be shown',
  purpose: 'We can say in one sentence what we want from a partner and what we would rather do alone.',
  sponsor: 'One executive answers for the partnership by name and has time for it.',
  people: 'The people who will work with the partner are known and are released from other work.',
  agreement: 'Departments that are affected agree that we should partner.',
  decisions: 'We know who may decide what, and a decision takes days, not months.',
  sharing: 'We have settled what a partner may learn from us and what stays with us.',
  incentives: 'Our own targets and rewards do not punish those who help a partner succeed.',
  experience: 'We have learned from earlier partnerships, and the lessons are written down.',
  promises: 'We keep what we promise to others, and warn them in time when we cannot.',
  exit: 'We know what would make us end the partnership, and could go on without it.',
}

export type WordId = keyof typeof english
export type Words = Readonly<Record<WordId, string>>
