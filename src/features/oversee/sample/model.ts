/** The cookie of somebody who looks around: names the sample by a signed link's token, and nothing else. */
const sampleCookie = 'entente_sample'

/** How long a sample lives, and how many there may be at once. */
export const sampleDays = 7
export const mostSamples = 200

/** The cookie's value among the others of a request. */
export function readSampleCookie(header: string | null): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === sampleCookie && value) return value
  }
  return undefined
}

export function writeSampleCookie(token: string, { seconds, secure }: { seconds: number; secure: boolean }): string {
  return `${sampleCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`
}
