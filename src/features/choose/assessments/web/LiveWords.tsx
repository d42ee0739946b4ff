import { useLayoutEffect, useRef } from 'react'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { LiveRanking } from '#src/features/choose/assessments/web/live-ranking.ts'
import { isSettled, type Settled, type Standing } from '#src/features/choose/assessments/web/ranking-protocol.ts'
import { writeText } from '#src/features/choose/assessments/web/write-text.ts'

type Props = {
  readonly live: LiveRanking
  readonly say: (standing: Standing | Settled) => string
}

/** Nobody reads faster, and a sentence lays out the page below it. */
const pause = 150

/** A sentence that follows the hand. It never grows less high, so that a slider does not slip away from below the pointer. */
export function LiveWords({ live, say }: Props) {
  const words = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => (words.current ? followInWords(words.current, live, say) : undefined), [live, say])
  return <span ref={words} className={classes['live-words']} />
}

function followInWords(place: HTMLElement, live: LiveRanking, say: Props['say']): () => void {
  let latest: Standing | Settled | undefined
  let [timer, frame] = [0, 0]
  const write = () => {
    timer = 0
    if (latest) writeText(place, say(latest))
  }
  const stop = live.follow({
    onStanding: (standing) => {
      latest = standing
      if (!isSettled(standing)) {
        timer ||= window.setTimeout(write, pause)
        return
      }
      window.clearTimeout(timer)
      write()
      // Measured at rest alone: a drag reads nothing from the page.
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        place.style.minBlockSize = `${place.offsetHeight}px`
      })
    },
  })
  return () => {
    window.clearTimeout(timer)
    cancelAnimationFrame(frame)
    stop()
  }
}
