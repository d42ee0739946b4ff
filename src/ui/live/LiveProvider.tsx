import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { isAffected } from './affected.ts'
import { connectLive, type LiveEvent, type LiveState } from './live.ts'
import { createSettling } from './settling.ts'
import { LiveContext } from './useLive.ts'

// One change often records several entries: they are asked about once.
const gathering = 40

type Props = {
  readonly url: string
  /** The stream was closed for good: signed out, or removed. */
  readonly onEnded: () => void
  readonly children: ReactNode
}

/** Follows the stream of everything I may see and asks again what an event may have changed. */
export function LiveProvider({ url, onEnded, children }: Props) {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  const ended = useEffectEvent(onEnded)

  useEffect(() => {
    let events: LiveEvent[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const settling = createSettling(client)
    const refresh = () => {
      const gathered = events
      events = []
      timer = undefined
      settling.await(gathered)
      void client.invalidateQueries({ predicate: ({ meta }) => meta?.settlesAfter === undefined && isAffected(meta, gathered) })
    }
    const stop = connectLive({
      url,
      onState: setState,
      onEvent: (event) => {
        if (event.type === 'ended') return ended()
        events.push(event)
        timer ??= setTimeout(refresh, gathering)
      },
    })
    return () => {
      stop()
      clearTimeout(timer)
      settling.stop()
    }
  }, [url, client])

  return <LiveContext value={state}>{children}</LiveContext>
}
