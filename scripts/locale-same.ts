/** Texts that are rightly the same as in English, by language and id, each with its reason. */
export const sameAsEnglish: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    'columns.name': 'the German word is the same',
    'columns.organisation': 'the German word is the same',
    'columns.register': 'the German word is the same',
    'organisations.scheme': 'the German word is the same',
    'participants.person': 'the German word is the same',
    'people.name': 'the German word is the same',
    'keys.name': 'the German word is the same',
    'partnerships.name': 'the German word is the same',
    'shell.organisation': 'the German word is the same',
    'look.portfolio': 'the German word is the same',
    'look.column-partner': 'the German word is the same',
    'measures.in-unit': 'the German word is the same',
    'measures.latest': 'the German word is the same',
    'measures.name': 'the German word is the same',
    'measures.period-quarter': 'the short form is the same',
  },
}
