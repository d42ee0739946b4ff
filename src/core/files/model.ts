/** A file beside a record; it has the record's audience. */
export interface FileRecord {
  readonly spaceId: string
  readonly audienceId: string
  readonly id: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly name: string
  readonly mediaType: string
  readonly size: number
  /** SHA-256 of the content: what the ledger holds of it. */
  readonly hash: string
  readonly addedBy: string
  readonly addedAt: string
  readonly removedAt: string | null
}

/** A name as it may stand in a folder of anybody: no paths, no control characters. */
export function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = [...last].filter((sign) => sign >= ' ' && sign !== '\u007f').join('')
  return plain.trim() || 'file'
}

/** A media type that cannot break a header; whatever else is said becomes bytes of no known kind. */
export const plainMediaType = (type: string) =>
  /^[a-z0-9][a-z0-9!#$&^_.+-]{0,59}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,59}$/i.test(type)
    ? type.toLowerCase()
    : 'application/octet-stream'

/** RFC 6266 and 8187: the name in ASCII for old readers, and as it is. */
export function attachmentHeader(name: string): string {
  const ascii = [...name].map((sign) => (sign < ' ' || sign > '~' || '"\\%'.includes(sign) ? '_' : sign)).join('')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
