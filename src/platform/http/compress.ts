import { randomBytes, randomInt } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Below this a compressed answer saves nobody time. */
const worthwhile = 64 * 1024
// Small enough for the header buffers of every proxy.
const mostPadding = 2 * 1024

export interface Compressed {
  readonly body: Buffer
  readonly encoding: 'br' | 'gzip'
  /** Random letters of random number, sent as a header. */
  readonly padding: string
}

const byBrotli = promisify(brotliCompress)
const byGzip = promisify(gzip)

/**
 * A long answer made short, at the cheapest level: it is made anew for every reader, so time counts as much as size.
 *
 * Is that safe? The length of a compressed answer tells whether a guess that somebody else placed in it repeats something that stands
 * beside it (BREACH). No token, cookie or key stands in an answer of the API, and no other site can make a browser ask with its
 * cookie (SameSite). What remains is a partner who watches the wire, renames a partnership again and again and reads lengths. So
 * only endpoints that say `compresses` are, and each answer comes with noise of random length, beside which one byte more or less
 * is not seen in any number of tries that the limit of requests allows.
 */
export async function compress(text: string, accepted: string | undefined): Promise<Compressed | undefined> {
  if (text.length < worthwhile) return undefined
  const padding = randomBytes(mostPadding).toString('base64url').slice(0, randomInt(mostPadding))
  if (accepts(accepted, 'br')) {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }
    return { body: await byBrotli(text, options), encoding: 'br', padding }
  }
  if (accepts(accepted, 'gzip')) return { body: await byGzip(text, { level: 1 }), encoding: 'gzip', padding }
  return undefined
}

const accepts = (header: string | undefined, name: string) =>
  (header ?? '').split(',').some((one) => {
    const [coding, quality] = one.trim().split(/\s*;\s*q=/)
    return coding === name && quality !== '0'
  })
