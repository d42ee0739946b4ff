import { useEffect, useState } from 'react'

/** The present moment as an ISO instant, fresh at every full minute. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(new Date().toISOString())
      wait()
    }
    const wait = () => {
      timer = setTimeout(tick, 60_000 - (Date.now() % 60_000))
    }
    wait()
    return () => clearTimeout(timer)
  }, [])
  return now
}
