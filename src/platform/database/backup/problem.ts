export type BackupProblemCode =
  | 'place-taken'
  | 'place-unusable'
  | 'disk-full'
  | 'not-a-backup'
  | 'damaged'
  | 'newer-than-program'
  | 'does-not-fit'
  | 'target-not-empty'
  | 'in-use'
  | 'not-readable-whole'

/** What keeps a backup from being made or put back; the sentence is for the person who asked. */
export class BackupProblem extends Error {
  readonly code: BackupProblemCode

  constructor(code: BackupProblemCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'BackupProblem'
    this.code = code
  }
}

/** Troubles of the disk, in words; whatever else was thrown stays what it is. */
export function toBackupProblem(thrown: unknown, path: string): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  // PostgreSQL's own word for it is 53100.
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100')
    return new BackupProblem('disk-full', `The disk of ${path} is full. Make room and try again; nothing half-done was left.`, {
      cause: thrown,
    })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new BackupProblem('place-unusable', `${path} cannot be written by this account.`, { cause: thrown })
  return thrown
}
