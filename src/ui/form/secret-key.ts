/**
 * A key for drafts of a page whose address is itself a secret: it tells such pages apart and gives nothing of the address away
 * (FNV-1a, 32 bit).
 */
export function secretKey(secret: string): string {
  let hash = 0x811c9dc5
  for (const sign of secret) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
