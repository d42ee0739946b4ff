/** One or two letters for a name in any script: the first of the first and of the last word; one where the script has no words. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const first = firstLetter(words[0])
  const last = words.length > 1 ? firstLetter(words.at(-1)) : ''
  return (first + last).toLocaleUpperCase()
}

// By grapheme: an accent or a joined sign belongs to its letter.
function firstLetter(word: string | undefined): string {
  if (!word) return ''
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)
  return first?.segment ?? ''
}
