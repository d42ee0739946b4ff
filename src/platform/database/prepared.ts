import { createHash } from 'node:crypto'

/** Above this a statement is one of its kind, such as an import of many rows. */
const longestText = 6000
/** Each one takes memory in every connection. */
const mostStatements = 400

const names = new Map<string, string | undefined>()

/**
 * The name under which a statement is prepared; undefined for one that is not: the first time it is seen, for it may be the last,
 * and when there are too many. Made of the text, so that processes that share connections mean the same by it.
 */
export function nameOfStatement(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostStatements || text.length > longestText || !/^\s*(select|insert|update|delete|with)\b/i.test(text))
    return undefined
  const isSecondTime = names.has(text)
  names.set(text, isSecondTime ? `s_${createHash('sha256').update(text).digest('hex').slice(0, 32)}` : undefined)
  return names.get(text)
}
