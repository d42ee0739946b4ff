import { createHash } from 'node:crypto'

/** Above this a statement is one of its kind, such as an import of many rows. */
const longestText = 6000
/** Each one takes memory in every connection. */
const mostStatements = 400
/** Statements that differ in the length of a list alone: a few lengths come again and again, all others are of no use to anybody. */
const mostOfOneShape = 4
/** How many that were seen once are remembered; they take memory in this process alone. */
const mostCandidates = 2000

export interface StatementNames {
  /**
   * The name under which a statement is prepared; undefined for one that is not: the first time it is seen, for it may be the last,
   * and when there are too many.
   */
  nameOf(text: string): string | undefined
}

export function createStatementNames(): StatementNames {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  const lengths = new Map<string, number>()

  function isWorthAName(text: string): boolean {
    if (names.size >= mostStatements || text.length > longestText) return false
    if (!/^\s*(select|insert|update|delete|with)\b/i.test(text)) return false
    if ((lengths.get(shapeOf(text)) ?? 0) >= mostOfOneShape) return false
    if (seenOnce.delete(text)) return true
    if (seenOnce.size >= mostCandidates) seenOnce.clear()
    seenOnce.add(text)
    return false
  }

  return {
    nameOf(text) {
      const known = names.get(text)
      if (known !== undefined) return known
      if (!isWorthAName(text)) return undefined
      // Made of the text, so that processes that share connections mean the same by it.
      const name = `s_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
      names.set(text, name)
      const shape = shapeOf(text)
      lengths.set(shape, (lengths.get(shape) ?? 0) + 1)
      return name
    },
  }
}

/** The statement with every list of parameters, and every list of such rows, as long as any other. */
const shapeOf = (text: string): string =>
  text
    .replaceAll(/\$\d+/g, '$')
    .replaceAll(/\$(?:, \$)+/g, '$')
    .replaceAll(/\(\$\)(?:, \(\$\))+/g, '($)')
