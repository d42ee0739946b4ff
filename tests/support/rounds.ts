const steps = { from: 1, to: 5, low: { en: 'Never' }, high: { en: 'Always' } }
/** Two questions on how people work together. */
export const howWeWork = {
  languages: ['en'],
  questions: [
    { key: 'pace', kind: 'scale' as const, text: { en: 'We decide in time' }, settings: steps },
    { key: 'care', kind: 'scale' as const, text: { en: 'We tell each other early' }, required: false, settings: steps },
  ],
  dimensions: [{ key: 'working-together', text: { en: 'Working together' }, questions: ['pace', 'care'] }],
}
