import { useSyncExternalStore } from 'react'
import { sendWith } from '#src/ui/api/client.ts'
import { keepPreference, readPreference } from '#src/ui/preference.ts'

interface Acting {
  readonly seatId: string | undefined
  /** The organisation through whose eyes one looks, for a while. */
  readonly seenBy: string | undefined
}

const listeners = new Set<() => void>()
let acting: Acting = { seatId: readPreference('acting'), seenBy: undefined }

// A request acts for one seat; every request says which.
sendWith(() => ({
  ...(acting.seatId === undefined ? {} : { 'entente-seat': acting.seatId }),
  ...(acting.seenBy === undefined ? {} : { 'entente-seen-by': acting.seenBy }),
}))

function change(next: Acting) {
  acting = next
  for (const listener of listeners) listener()
}

/** Acts for this seat from now on, in this browser. Whoever calls it asks every question again. */
export function chooseSeat(seatId: string | undefined): void {
  keepPreference('acting', seatId)
  change({ seatId, seenBy: undefined })
}

/** Looks as that organisation would: only at what it sees too. Nothing lasts: a reload ends it. */
export function lookAs(organisationId: string | undefined): void {
  change({ ...acting, seenBy: organisationId })
}

export const actingNow = () => acting

export function useActing(): Acting {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => acting,
  )
}
