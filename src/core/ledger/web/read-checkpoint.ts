import type { CheckpointFile } from '#src/core/ledger/web/useLedger.ts'

/** The checkpoints of a space in a file that the reader chose; undefined when it holds none. The server checks each once more. */
export function checkpointsOf(text: string, spaceId: string): CheckpointFile['checkpoints'] | undefined {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    // Not JSON, so no checkpoint: the page says so.
    return undefined
  }
  if (!isCheckpointFile(read)) return undefined
  const own = read.checkpoints.filter((one) => one.space === spaceId)
  return own.length > 0 ? own : undefined
}

function isCheckpointFile(read: unknown): read is CheckpointFile {
  if (typeof read !== 'object' || read === null) return false
  const { format, checkpoints } = read as Partial<Record<string, unknown>>
  return format === 'entente-checkpoint-1' && Array.isArray(checkpoints)
}
