declare global {
  interface Window {
    /** Answers by path that were asked for before the code of the page arrived (`public/ahead.js`). */
    askedAhead?: Partial<Record<string, Promise<Response>>>
  }
}

/** So long an answer that nobody took is still of this moment. */
const freshMilliseconds = 10_000

/**
 * The answer that was asked for ahead, for one question. Whoever changes something (signs in, above all) gets new answers from then on.
 */
export async function takeAhead({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response | undefined> {
  const asked = window.askedAhead
  if (!asked) return undefined
  if (method !== 'GET' || performance.now() > freshMilliseconds) {
    delete window.askedAhead
    return undefined
  }
  const { pathname, search } = new URL(url)
  const answer = asked[pathname + search]
  delete asked[pathname + search]
  // An answer that did not arrive is asked for in the usual way.
  return answer?.catch(() => undefined)
}
