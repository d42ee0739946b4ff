type Headers = Readonly<Record<string, string>>

declare global {
  interface Window {
    /** Answers by path that were asked for before the code of the page arrived (`public/ahead.js`). */
    askedAhead?: Partial<Record<string, Ahead>>
  }
}

type Ahead = {
  readonly answer: Promise<Response>
  /** For whom it was asked; without, the answer is the same for everyone who may be asking. */
  readonly headers?: Headers
}

/** So long an answer that nobody took is still of this moment. */
const freshMilliseconds = 10_000

/**
 * The answer that was asked for ahead, for one question that carries these headers. Whoever changes something (signs in, above all)
 * gets new answers from then on.
 */
export async function takeAhead(
  { method, url }: Pick<Request, 'method' | 'url'>,
  headers: Headers,
): Promise<Response | undefined> {
  const asked = window.askedAhead
  if (!asked) return undefined
  if (method !== 'GET' || performance.now() > freshMilliseconds) {
    delete window.askedAhead
    return undefined
  }
  const { pathname, search } = new URL(url)
  const ahead = asked[pathname + search]
  if (!ahead || (ahead.headers && !areSame(ahead.headers, headers))) return undefined
  delete asked[pathname + search]
  // An answer that did not arrive is asked for in the usual way.
  return ahead.answer.catch(() => undefined)
}

const areSame = (one: Headers, other: Headers) => Object.keys({ ...one, ...other }).every((name) => one[name] === other[name])
