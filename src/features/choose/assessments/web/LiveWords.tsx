import { useLayoutEffect, useRef } from 'react'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { LiveRanking } from '#src/features/choose/assessments/web/live-ranking.ts'
import { isSettled, type Settled, type Standing } from '#src/features/choose/assessments/web/ranking-protocol.ts'

type Props = {
  readonly live: LiveRanking
  readonly say: (standing: Standing | Settled) => string
}

/** A sentence that follows the hand. It never grows less high, so that a slider does not slip away from below the pointer. */
export function LiveWords({ live, say }: Props) {
  const words = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    let said = ''
    let frame = 0
    const own = words.current
    const stop = live.follow({
      onStanding: (standing) => {
        const sentence = say(standing)
        if (!own || sentence === said) return
        said = sentence
        own.textContent = sentence
        // Measured at rest alone: a drag reads nothing from the page.
        if (!isSettled(standing)) return
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => {
          own.style.minBlockSize = `${own.offsetHeight}px`
        })
      },
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [live, say])
  return <span ref={words} className={classes['live-words']} />
}
