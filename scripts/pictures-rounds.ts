import type { Caller } from './pictures-caller.ts'

export interface Side {
  readonly people: readonly Caller[]
  /** Where on the scale this side usually stands. */
  readonly leaning: number
}

type Texts = Readonly<Record<string, string>>
const said = (en: string, de: string, ar: string): Texts => ({ en, de, ar })

const ends = {
  low: said('Not at all', 'Gar nicht', 'إطلاقًا'),
  high: said('Fully', 'Ganz und gar', 'تمامًا'),
}
const asked = { help: null, required: true, comments: true }
const scale = (key: string, text: Texts) => ({
  ...asked,
  key,
  kind: 'scale',
  text,
  settings: { from: 1, to: 5, ...ends, steps: {} },
})
const items = [
  { key: 'i1', text: said('Speed to market', 'Tempo am Markt', 'سرعة الوصول إلى السوق') },
  { key: 'i2', text: said('Safety of the cells', 'Sicherheit der Zellen', 'سلامة الخلايا') },
  { key: 'i3', text: said('Cost a kilowatt-hour', 'Kosten je Kilowattstunde', 'الكلفة لكل كيلوواط ساعة') },
]

/** One question of every kind, in three languages. */
export const everyKind = {
  languages: ['en', 'de', 'ar'],
  questions: [
    scale('q1', said('We decide in time', 'Wir entscheiden rechtzeitig', 'نقرر في الوقت المناسب')),
    scale('q2', said('What we promise is kept', 'Was wir zusagen, wird gehalten', 'ما نعد به يُنفَّذ')),
    scale('q3', said('We hear bad news early', 'Wir erfahren schlechte Nachrichten früh', 'نعرف الأخبار السيئة مبكرًا')),
    {
      ...scale('q4', said('How open are we with each other?', 'Wie offen sind wir miteinander?', 'ما مدى صراحتنا؟')),
      settings: {
        from: 1,
        to: 4,
        ...ends,
        steps: {
          2: said('Open when asked', 'Offen auf Nachfrage', 'صراحة عند السؤال'),
          3: said('Open without being asked, as a rule', 'Meist auch ungefragt offen', 'صراحة دون سؤال في الغالب'),
        },
      },
    },
    {
      ...asked,
      key: 'q5',
      kind: 'allocation',
      text: said(
        'What should the next year be about?',
        'Worum soll es im nächsten Jahr gehen?',
        'بماذا ينبغي أن يُعنى العام القادم؟',
      ),
      settings: { items },
    },
    {
      ...asked,
      key: 'q6',
      kind: 'ranking',
      text: said('Which matters most to your side?', 'Was zählt für Ihre Seite am meisten?', 'ما الأهم لجانبكم؟'),
      settings: { items },
    },
    {
      ...asked,
      key: 'q7',
      kind: 'choice',
      text: said('What holds us up?', 'Was hält uns auf?', 'ما الذي يعيقنا؟'),
      settings: { items, least: 1, most: 2 },
    },
    {
      ...asked,
      key: 'q8',
      kind: 'amount',
      text: said('How long does a decision take?', 'Wie lange dauert eine Entscheidung?', 'كم يستغرق القرار؟'),
      settings: { unit: 'days', least: 0, most: null, whole: false },
    },
    {
      ...asked,
      key: 'q9',
      kind: 'pairwise',
      text: said('Two by two: which matters more?', 'Paarweise: Was zählt mehr?', 'زوجًا زوجًا: أيهما أهم؟'),
      settings: { items },
    },
    {
      ...asked,
      key: 'q10',
      kind: 'words',
      required: false,
      comments: false,
      text: said('What should we stop doing?', 'Womit sollten wir aufhören?', 'ما الذي ينبغي أن نتوقف عنه؟'),
      settings: { longest: 2000 },
    },
  ],
  dimensions: [{ key: 'd1', text: said('Reliability', 'Verlässlichkeit', 'الموثوقية'), questions: ['q2', 'q3'] }],
}

const orders = [
  ['i1', 'i2', 'i3'],
  ['i2', 'i1', 'i3'],
  ['i2', 'i3', 'i1'],
]
const remarks = [
  'The steering committee meets too rarely to keep up.',
  'Since the autumn it has become better.',
  'Approvals wait for one person who is often on the road.',
]

/** Different people, the same every time: a number from who, what and when. */
const spread = (person: number, question: number, wave: number) => ((person * 7 + question * 5 + wave * 3) % 3) - 1
const step = (value: number, to = 5) => Math.max(1, Math.min(to, value))

export function answersOf(
  { leaning }: Side,
  person: number,
  wave: number,
): Record<string, { value: unknown; comment?: string }> {
  const bend = (question: number) => spread(person, question, wave)
  const first = 30 + 10 * leaning + 5 * bend(5)
  return {
    q1: { value: step(leaning + bend(1)), ...(person % 2 === 0 ? { comment: remarks[person % 3] } : {}) },
    q2: { value: step(4 + bend(2)) },
    q3: { value: step(3 + bend(3)) },
    q4: { value: step(3 + bend(4), 4) },
    q5: { value: { i1: first, i2: 15, i3: 85 - first } },
    q6: { value: orders[(person + leaning) % 3] },
    q7: { value: leaning > 3 ? ['i1'] : ['i2', 'i3'] },
    q8: { value: 4 + 3 * (5 - leaning) + bend(8) },
    q9: { value: { 'i1:i2': bend(9) + 3, 'i1:i3': 5, 'i2:i3': 2 } },
    ...(person === 1 ? { q10: { value: 'Sending slides the night before.' } } : {}),
  }
}

interface Asking {
  readonly spaceId: string
  readonly sides: readonly Side[]
  readonly title: string
  readonly naming: 'named' | 'by-party' | 'anonymous'
  /** How many waves are asked and answered. */
  readonly waves: number
}

/** A series of rounds that everybody has answered, so that each is revealed; gives the last wave. */
export async function askAndAnswer({ spaceId, sides, title, naming, waves }: Asking): Promise<string> {
  const [opener] = sides[0]?.people ?? []
  if (!opener) throw new Error('Nobody is there to ask.')
  const seats = sides.flatMap(({ people }) => people.map(({ seat }) => seat))
  const asking = { title, content: everyKind, rule: 'all-in', invited: { by: 'name', seats } }
  const audience = { kind: 'all-parties' }
  let { id } = await opener.call('POST', `/spaces/${spaceId}/rounds`, { ...asking, naming, audience })
  for (let wave = 1; wave <= waves; wave++) {
    if (wave > 1) ({ id } = await opener.call('POST', `/spaces/${spaceId}/rounds/${id}/waves`, asking))
    for (const side of sides)
      for (const [place, person] of side.people.entries())
        await person.call('PUT', `/spaces/${spaceId}/rounds/${id}/answers`, { answers: answersOf(side, place, wave) })
  }
  return String(id)
}
