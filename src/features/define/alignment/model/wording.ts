import type { Texts } from '#src/core/question-sets/model/texts.ts'

export type Part =
  | 'importance'
  | 'must'
  | 'measure'
  | 'direction'
  | 'target'
  | 'horizon'
  | 'gain'
  | 'effort'
  | 'red-line'
  | 'fear'
  | 'expects'
  | 'offers'

interface Asked {
  readonly text: Texts
  readonly help?: Texts
}

/** What is asked about each objective. */
export const asked: Readonly<Record<Part, Asked>> = {
  importance: {
    text: { en: 'how important is it to us?', de: 'Wie wichtig ist es uns?', ar: 'ما مدى أهميته لنا؟' },
    help: { en: 'And why.', de: 'Und warum.', ar: 'ولماذا.' },
  },
  must: {
    text: { en: 'is it a must for us?', de: 'Ist es für uns ein Muss?', ar: 'هل هو ضروري لنا؟' },
  },
  measure: {
    text: { en: 'by which measure do we see it?', de: 'An welcher Messgröße sehen wir es?', ar: 'بأي مقياس نراه؟' },
    help: {
      en: 'Its name; beside it, how it is counted.',
      de: 'Ihr Name; daneben, wie gezählt wird.',
      ar: 'اسمه، وإلى جانبه كيف يُعدّ.',
    },
  },
  direction: {
    text: { en: 'which way is better?', de: 'Welche Richtung ist besser?', ar: 'أي اتجاه أفضل؟' },
  },
  target: {
    text: {
      en: 'which value do we expect to reach?',
      de: 'Welchen Wert erwarten wir zu erreichen?',
      ar: 'ما القيمة التي نتوقع بلوغها؟',
    },
  },
  horizon: {
    text: { en: 'in how many months?', de: 'In wie vielen Monaten?', ar: 'خلال كم شهرًا؟' },
  },
  gain: {
    text: { en: 'how much does it bring us?', de: 'Wie viel bringt es uns?', ar: 'كم يعود علينا؟' },
  },
  effort: {
    text: { en: 'how much do we put in?', de: 'Wie viel stecken wir hinein?', ar: 'كم نبذل فيه؟' },
  },
  'red-line': {
    text: { en: 'what would we never accept?', de: 'Was würden wir nie hinnehmen?', ar: 'ما الذي لن نقبله أبدًا؟' },
  },
  fear: {
    text: { en: 'what do we fear?', de: 'Was fürchten wir?', ar: 'مم نخشى؟' },
  },
  expects: {
    text: {
      en: 'what do we expect of the other side?',
      de: 'Was erwarten wir von der anderen Seite?',
      ar: 'ماذا نتوقع من الطرف الآخر؟',
    },
  },
  offers: {
    text: {
      en: 'what may the other side expect of us?',
      de: 'Was darf die andere Seite von uns erwarten?',
      ar: 'ماذا للطرف الآخر أن يتوقع منا؟',
    },
  },
}

export const anchors = {
  importance: {
    low: { en: 'Hardly', de: 'Kaum', ar: 'قليل الأهمية' },
    high: { en: 'Decisive', de: 'Entscheidend', ar: 'حاسم' },
  },
  gain: {
    low: { en: 'Little', de: 'Wenig', ar: 'قليل' },
    high: { en: 'Very much', de: 'Sehr viel', ar: 'كثير جدًا' },
  },
  effort: {
    low: { en: 'Little', de: 'Wenig', ar: 'قليل' },
    high: { en: 'Very much', de: 'Sehr viel', ar: 'كثير جدًا' },
  },
} as const satisfies Record<string, { low: Texts; high: Texts }>

export const choices = {
  must: {
    must: { en: 'A must', de: 'Ein Muss', ar: 'ضروري' },
    nice: { en: 'Nice to have', de: 'Schön zu haben', ar: 'مستحسن' },
  },
  direction: {
    up: { en: 'Higher', de: 'Höher', ar: 'أعلى' },
    down: { en: 'Lower', de: 'Niedriger', ar: 'أدنى' },
    within: { en: 'Within a range', de: 'In einem Bereich', ar: 'ضمن نطاق' },
  },
} as const satisfies Record<string, Readonly<Record<string, Texts>>>

const generalTexts: Readonly<Record<string, Asked>> = {
  points: {
    text: {
      en: 'Share out a hundred points: what matters more to us gets more.',
      de: 'Verteilen Sie hundert Punkte: Was uns wichtiger ist, bekommt mehr.',
      ar: 'وزّعوا مئة نقطة: الأهم لنا ينال أكثر.',
    },
  },
  claims: {
    text: {
      en: 'What do we claim for ourselves alone?',
      de: 'Was beanspruchen wir für uns allein?',
      ar: 'ما الذي ندّعيه لأنفسنا وحدنا؟',
    },
    help: {
      en: 'A market, an exclusivity: one a line.',
      de: 'Ein Markt, eine Exklusivität: eines je Zeile.',
      ar: 'سوق أو حصرية: واحدة في كل سطر.',
    },
  },
}

export const general = (key: string) => ({
  key,
  text: generalTexts[key]?.text ?? {},
  help: generalTexts[key]?.help ?? null,
  comments: false,
})
