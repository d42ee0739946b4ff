/** What can be brought in from a file; each has a file of its own. */
const kinds: Readonly<Record<string, () => Promise<{ run(words: readonly string[]): Promise<number> }>>> = {
  archive: () => import('./import/archive.ts'),
  iati: () => import('./import/iati.ts'),
}

/** `entente import KIND FILE`: exit code 0: done, 1: refused, 2: wrong use. */
export async function run([kind = '', ...words]: readonly string[]): Promise<number> {
  const known = kinds[kind]
  if (known) return (await known()).run(words)
  console.error(`Usage: entente import KIND FILE. The kinds are: ${Object.keys(kinds).join(', ')}.`)
  return 2
}
