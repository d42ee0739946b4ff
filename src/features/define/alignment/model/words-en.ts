/** What is asked in an alignment round, in English; other languages have the same ids. */
export const english = {
  importance: 'how important is it to us?',
  'importance-help': 'And why.',
  must: 'is it a must for us?',
  measure: 'by which measure do we see it?',
  'measure-help': 'Its name; beside it, how it is counted.',
  direction: 'which way is better?',
  target: 'which value do we expect to reach?',
  horizon: 'in how many months?',
  gain: 'how much does it bring us?',
  effort: 'how much do we put in?',
  'red-line': 'what would we never accept?',
  fear: 'what do we fear?',
  expects: 'what do we expect of the other side?',
  offers: 'what may the other side expect of us?',
  'importance-low': 'Hardly',
  'importance-high': 'Decisive',
  'gain-low': 'Little',
  'gain-high': 'Very much',
  'effort-low': 'Little',
  'effort-high': 'Very much',
  'must-must': 'A must',
  'must-nice': 'Nice to have',
  'direction-up': 'Higher',
  'direction-down': 'Lower',
  'direction-within': 'Within a range',
  points: 'Share out a hundred points: what matters more to us gets more.',
  claims: 'What do we claim for ourselves alone?',
  'claims-help': 'A market, an exclusivity: one a line.',
}

export type WordId = keyof typeof english
export type Words = Readonly<Record<WordId, string>>
