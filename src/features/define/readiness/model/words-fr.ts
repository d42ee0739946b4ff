import type { Words } from '#src/features/define/readiness/model/words-en.ts'

export const french: Words = {
  'level-1': 'Pas du tout',
  'level-2': 'Premiers signes',
  'level-3': 'En partie',
  'level-4': 'Pour l’essentiel',
  'level-5': 'Entièrement, et cela peut être montré',
  purpose: 'Nous pouvons dire en une phrase ce que nous attendons d’un partenaire et ce que nous préférons faire seuls.',
  sponsor: 'Un dirigeant désigné répond du partenariat et y consacre du temps.',
  people: 'Les personnes qui travailleront avec le partenaire sont connues et déchargées d’autres tâches.',
  agreement: 'Les services concernés s’accordent sur le fait que nous devons nous associer.',
  decisions: 'Nous savons qui peut décider de quoi, et une décision prend des jours, non des mois.',
  sharing: 'Nous avons fixé ce qu’un partenaire peut apprendre de nous et ce qui reste chez nous.',
  incentives: 'Nos propres cibles et récompenses ne pénalisent pas ceux qui aident un partenaire à réussir.',
  experience: 'Nous avons tiré des leçons des partenariats précédents, et elles sont écrites.',
  promises: 'Nous tenons ce que nous promettons aux autres et les prévenons à temps lorsque nous ne le pouvons pas.',
  exit: 'Nous savons ce qui nous ferait mettre fin au partenariat et pourrions continuer sans lui.',
}
