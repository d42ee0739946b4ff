import type { Words } from '#src/features/define/readiness/model/words-en.ts'

export const portuguese: Words = {
  'level-1': 'De modo algum',
  'level-2': 'Primeiros sinais',
  'level-3': 'Em parte',
  'level-4': 'Em sua maior parte',
  'level-5': 'Plenamente, e pode ser demonstrado',
  purpose: 'Conseguimos dizer em uma frase o que queremos de um parceiro e o que preferimos fazer sozinhos.',
  sponsor: 'Um executivo responde nominalmente pela parceria e tem tempo para ela.',
  people: 'As pessoas que trabalharão com o parceiro são conhecidas e foram liberadas de outras tarefas.',
  agreement: 'As áreas afetadas concordam que devemos fazer uma parceria.',
  decisions: 'Sabemos quem pode decidir o quê, e uma decisão leva dias, não meses.',
  sharing: 'Definimos o que um parceiro pode saber de nós e o que fica conosco.',
  incentives: 'Nossas metas e recompensas não punem quem ajuda um parceiro a ter sucesso.',
  experience: 'Aprendemos com parcerias anteriores, e as lições estão por escrito.',
  promises: 'Cumprimos o que prometemos aos outros e avisamos a tempo quando não podemos.',
  exit: 'Sabemos o que nos faria encerrar a parceria e poderíamos seguir sem ela.',
}
