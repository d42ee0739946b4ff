import { randomFillSync } from 'node:crypto'
import { uuidV7 } from '#src/kit/uuid.ts'

/** A new id for a record: time-ordered, from the machine's clock and randomness. */
export function newId(): string {
  return uuidV7(Date.now(), randomFillSync(new Uint8Array(10)))
}
