import type { Words } from '#src/features/define/readiness/model/words-en.ts'

export const german: Words = {
  'level-1': 'Gar nicht',
  'level-2': 'Erste Ansätze',
  'level-3': 'In Teilen',
  'level-4': 'Weitgehend',
  'level-5': 'Voll, und es lässt sich zeigen',
  purpose: 'Wir können in einem Satz sagen, was wir von einem Partner wollen und was wir lieber allein tun.',
  sponsor: 'Eine Führungskraft steht namentlich für die Partnerschaft ein und hat Zeit dafür.',
  people: 'Die Menschen, die mit dem Partner arbeiten werden, stehen fest und sind von anderem entlastet.',
  agreement: 'Die betroffenen Abteilungen sind sich einig, dass wir eine Partnerschaft eingehen sollen.',
  decisions: 'Wir wissen, wer was entscheiden darf, und eine Entscheidung dauert Tage, nicht Monate.',
  sharing: 'Wir haben geklärt, was ein Partner von uns erfahren darf und was bei uns bleibt.',
  incentives: 'Unsere eigenen Ziele und Anreize bestrafen niemanden, der einem Partner zum Erfolg hilft.',
  experience: 'Wir haben aus früheren Partnerschaften gelernt, und das Gelernte ist aufgeschrieben.',
  promises: 'Wir halten, was wir anderen versprechen, und warnen rechtzeitig, wenn wir es nicht können.',
  exit: 'Wir wissen, was uns die Partnerschaft beenden ließe, und könnten ohne sie weitermachen.',
}
