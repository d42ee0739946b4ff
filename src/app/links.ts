import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Links } from '#src/core/acting/actions.ts'
import { isUuid } from '#src/kit/uuid.ts'

/** The screens that signed links lead to. Opening one never acts. */
const screens: Readonly<Record<string, string>> = {
  'seat-invitation': '/join/',
  'party-invitation': '/invitation/',
  answer: '/answer/',
  'candidate-question': '/asked/',
}

/** Links that carry their own proof: the id they name and a keyed hash of it. Nothing secret is stored, and a link can be copied again. */
export function createSignedLinks({ secret, publicUrl }: { secret: string; publicUrl: () => string }): Links {
  const proof = (kind: string, id: string) =>
    createHmac('sha256', `${secret}/link`).update(`${kind}\n${id}`).digest().subarray(0, 24)
  const sign = (kind: string, id: string) => `${id}.${proof(kind, id).toString('base64url')}`
  return {
    sign,
    check(kind, token) {
      const [id = ''] = token.split('.')
      if (!isUuid(id)) return undefined
      // Compared as text: what only decodes to the same bytes is not the link that was given out.
      const expected = Buffer.from(sign(kind, id))
      const received = Buffer.from(token)
      return received.length === expected.length && timingSafeEqual(received, expected) ? id : undefined
    },
    leadsTo: (kind) => kind in screens,
    url: (kind, id) => new URL(`${screens[kind] ?? '/'}${sign(kind, id)}`, publicUrl()).href,
    get onlyOnThisMachine() {
      return isLoopback(publicUrl())
    },
  }
}

export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\./.test(hostname)
}
