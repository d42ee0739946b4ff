/** A round about objectives: which ones, as they were worded then. */
export interface Alignment {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly roundId: string
  readonly openedBy: string
  readonly openedAt: string
  readonly objectives: readonly { readonly id: string; readonly version: number; readonly title: string }[]
  /** When what was found was taken up, and how aligned the parties were then. */
  readonly takenUp: { readonly by: string; readonly at: string; readonly score: number } | null
}

/** The key of the measure that every round feeds. */
export const alignmentMeasureKey = 'alignment'

/** What the measure says of itself, in the language of whoever takes the first round up. */
export const measureWords: Readonly<Record<string, { readonly name: string; readonly formula: string }>> = {
  en: {
    name: 'Alignment of objectives',
    formula:
      'For each objective 100 where all parties find it equally important and 0 where they are four steps apart, less 10 for each further conflict about it; the mean over all objectives, less 10 for each thing that two parties claim.',
  },
  de: {
    name: 'Übereinstimmung in den Zielen',
    formula:
      'Je Ziel 100, wenn alle Parteien es gleich wichtig finden, und 0, wenn sie vier Stufen auseinanderliegen, weniger 10 für jeden weiteren Konflikt dazu; der Mittelwert über alle Ziele, weniger 10 für jede Sache, die zwei Parteien beanspruchen.',
  },
  ar: {
    name: 'التوافق على الأهداف',
    formula:
      'لكل هدف 100 إذا رآه جميع الأطراف بالأهمية نفسها، و0 إذا تباعدوا أربع درجات، ناقص 10 عن كل تعارض آخر بشأنه؛ ثم متوسط جميع الأهداف، ناقص 10 عن كل شيء يدّعيه طرفان.',
  },
}
