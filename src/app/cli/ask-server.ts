/** What keeps a command from being done; the sentence is for the person who asked. */
export class Refused extends Error {}

/** Runs a command; what is refused is its sentence alone, and exit code 1. */
export async function tellRefusal(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    console.error(problem.message)
    return 1
  }
}

export interface Addressee {
  readonly server: URL
  readonly key: string
}

/** Where to ask and as whom, from options or the environment; undefined when either is missing. */
export function readAddressee(options: { server?: string | undefined; key?: string | undefined }): Addressee | undefined {
  const server = URL.parse(options.server ?? process.env.ENTENTE_URL ?? '')
  const key = options.key ?? process.env.ENTENTE_KEY ?? ''
  return server && /^https?:$/.test(server.protocol) && key !== '' ? { server, key } : undefined
}

/** Asks the server as the key's seat; what it refuses for good is thrown as a sentence, everything else is the caller's to read. */
export async function askServer({ server, key }: Addressee, path: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(`api/${path}`, server.href.endsWith('/') ? server : `${server.href}/`)
  let answer: Response
  try {
    answer = await fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${key}` } })
  } catch (cause) {
    throw new Refused(`${server.origin} cannot be reached: ${reasonOf(cause)}`)
  }
  if (answer.ok || answer.status === 400 || answer.status === 409) return answer
  if (answer.status === 401) throw new Refused('The key is not known here, has expired or was revoked.')
  if (answer.status === 403) throw new Refused(`The key may not ${init.method === 'POST' ? 'do this' : 'read'}.`)
  if (answer.status === 404) throw new Refused('There is no such space for this key’s seat.')
  if (answer.status === 413) throw new Refused('The file is larger than the server takes.')
  throw new Refused(`The server answered ${answer.status}. Try again later.`)
}

export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? cause.cause.message : cause.message
}
