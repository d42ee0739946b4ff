/** What the words of a command ask for; wrong use, an option that there is not included, is answered by the usage. */
export function readWish<Wish>(usage: string, read: () => Wish | undefined): Wish | undefined {
  const wish = readOrNone(read)
  if (wish === undefined) console.error(usage)
  return wish
}

function readOrNone<Wish>(read: () => Wish | undefined): Wish | undefined {
  try {
    return read()
  } catch (problem) {
    if (!isWrongUse(problem)) throw problem
    return undefined
  }
}

const isWrongUse = (problem: unknown): boolean =>
  problem instanceof TypeError && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS_')
