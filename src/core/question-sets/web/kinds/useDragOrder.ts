import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react'

type Options = {
  readonly list: RefObject<HTMLElement | null>
  readonly order: readonly string[]
  readonly onMove: (key: string, to: number) => void
}

/** Rows that follow a finger or a mouse to their place. The browser's own dragging knows no touch. */
export function useDragOrder({ list, order, onMove }: Options) {
  const [dragged, setDragged] = useState<string>()

  const start = (event: ReactPointerEvent<HTMLElement>, key: string) => {
    if (event.button !== 0) return
    const grip = event.currentTarget
    const { pointerId, clientY: begin } = event
    // Where the row lands is read from the rows as they stood, so that it does not tremble between two places.
    const middles = [...(list.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect()
      return top + height / 2
    })
    const from = order.indexOf(key)
    let to = from
    const follow = ({ clientY }: PointerEvent) => {
      if (Math.abs(clientY - begin) > 4) setDragged(key)
      to = placeAt(clientY, middles, from)
    }
    const drop = () => {
      grip.removeEventListener('pointermove', follow)
      grip.removeEventListener('pointerup', drop)
      grip.removeEventListener('pointercancel', drop)
      setDragged(undefined)
      if (to !== from) onMove(key, to)
    }
    grip.setPointerCapture(pointerId)
    grip.addEventListener('pointermove', follow)
    grip.addEventListener('pointerup', drop)
    grip.addEventListener('pointercancel', drop)
  }
  return { dragged, start }
}

/** The place whose row lies nearest to a height on the screen. */
function placeAt(height: number, middles: readonly number[], otherwise: number): number {
  const distances = middles.map((middle) => Math.abs(middle - height))
  return distances.length === 0 ? otherwise : distances.indexOf(Math.min(...distances))
}
