import type { Texts } from '#src/core/question-sets/model/texts.ts'

/** What the five levels mean, the same for every statement. */
export const steps: Readonly<Record<string, Texts>> = {
  1: { en: 'Not at all', de: 'Gar nicht', ar: 'إطلاقًا لا' },
  2: { en: 'First signs of it', de: 'Erste Ansätze', ar: 'بوادر أولى' },
  3: { en: 'In parts', de: 'In Teilen', ar: 'جزئيًا' },
  4: { en: 'Mostly', de: 'Weitgehend', ar: 'في معظمه' },
  5: { en: 'Fully, and it can be shown', de: 'Voll, und es lässt sich zeigen', ar: 'كليًا ويمكن إثباته' },
}

/** Where to begin: ten statements in our own words, to be kept, reworded, dropped or joined by others. */
export const usualStatements: readonly { readonly key: string; readonly text: Texts }[] = [
  {
    key: 'purpose',
    text: {
      en: 'We can say in one sentence what we want from a partner and what we would rather do alone.',
      de: 'Wir können in einem Satz sagen, was wir von einem Partner wollen und was wir lieber allein tun.',
      ar: 'نستطيع أن نقول في جملة واحدة ما نريده من شريك وما نفضّل أن نقوم به وحدنا.',
    },
  },
  {
    key: 'sponsor',
    text: {
      en: 'One executive answers for the partnership by name and has time for it.',
      de: 'Eine Führungskraft steht namentlich für die Partnerschaft ein und hat Zeit dafür.',
      ar: 'مسؤول تنفيذي بالاسم يتحمل مسؤولية الشراكة ولديه وقت لها.',
    },
  },
  {
    key: 'people',
    text: {
      en: 'The people who will work with the partner are known and are released from other work.',
      de: 'Die Menschen, die mit dem Partner arbeiten werden, stehen fest und sind von anderem entlastet.',
      ar: 'الأشخاص الذين سيعملون مع الشريك معروفون ومتفرغون من أعمال أخرى.',
    },
  },
  {
    key: 'agreement',
    text: {
      en: 'Departments that are affected agree that we should partner.',
      de: 'Die betroffenen Abteilungen sind sich einig, dass wir eine Partnerschaft eingehen sollen.',
      ar: 'الأقسام المعنية متفقة على أن ندخل في شراكة.',
    },
  },
  {
    key: 'decisions',
    text: {
      en: 'We know who may decide what, and a decision takes days, not months.',
      de: 'Wir wissen, wer was entscheiden darf, und eine Entscheidung dauert Tage, nicht Monate.',
      ar: 'نعرف من يملك قرار ماذا، والقرار يستغرق أيامًا لا أشهرًا.',
    },
  },
  {
    key: 'sharing',
    text: {
      en: 'We have settled what a partner may learn from us and what stays with us.',
      de: 'Wir haben geklärt, was ein Partner von uns erfahren darf und was bei uns bleibt.',
      ar: 'حددنا ما يجوز أن يعرفه الشريك منا وما يبقى لدينا.',
    },
  },
  {
    key: 'incentives',
    text: {
      en: 'Our own targets and rewards do not punish those who help a partner succeed.',
      de: 'Unsere eigenen Ziele und Anreize bestrafen niemanden, der einem Partner zum Erfolg hilft.',
      ar: 'أهدافنا وحوافزنا لا تعاقب من يساعد الشريك على النجاح.',
    },
  },
  {
    key: 'experience',
    text: {
      en: 'We have learned from earlier partnerships, and the lessons are written down.',
      de: 'Wir haben aus früheren Partnerschaften gelernt, und das Gelernte ist aufgeschrieben.',
      ar: 'تعلمنا من شراكات سابقة، والدروس مكتوبة.',
    },
  },
  {
    key: 'promises',
    text: {
      en: 'We keep what we promise to others, and warn them in time when we cannot.',
      de: 'Wir halten, was wir anderen versprechen, und warnen rechtzeitig, wenn wir es nicht können.',
      ar: 'نفي بما نعد به الآخرين، وننبههم في الوقت المناسب حين لا نستطيع.',
    },
  },
  {
    key: 'exit',
    text: {
      en: 'We know what would make us end the partnership, and could go on without it.',
      de: 'Wir wissen, was uns die Partnerschaft beenden ließe, und könnten ohne sie weitermachen.',
      ar: 'نعرف ما قد يدفعنا إلى إنهاء الشراكة، ونستطيع المواصلة بدونها.',
    },
  },
]
