import type { Words } from '#src/features/define/readiness/model/words-en.ts'

export const spanish: Words = {
  'level-1': 'En absoluto',
  'level-2': 'Primeros indicios',
  'level-3': 'En parte',
  'level-4': 'En su mayor parte',
  'level-5': 'Del todo, y puede demostrarse',
  purpose: 'Podemos decir en una frase qué queremos de un socio y qué preferimos hacer solos.',
  sponsor: 'Un directivo responde de la alianza con nombre propio y tiene tiempo para ella.',
  people: 'Se sabe quiénes trabajarán con el socio y se les ha liberado de otras tareas.',
  agreement: 'Los departamentos afectados coinciden en que debemos asociarnos.',
  decisions: 'Sabemos quién puede decidir qué, y una decisión tarda días, no meses.',
  sharing: 'Hemos acordado qué puede saber un socio de nosotros y qué se queda en casa.',
  incentives: 'Nuestros objetivos e incentivos no castigan a quienes ayudan a un socio a tener éxito.',
  experience: 'Hemos aprendido de alianzas anteriores y las lecciones están por escrito.',
  promises: 'Cumplimos lo que prometemos a otros y les avisamos a tiempo cuando no podemos.',
  exit: 'Sabemos qué nos haría poner fin a la alianza y podríamos seguir sin ella.',
}
