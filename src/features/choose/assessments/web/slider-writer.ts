import type { NumberTexts } from '#src/features/choose/assessments/web/useNumberTexts.ts'
import { writeText } from '#src/features/choose/assessments/web/write-text.ts'

/** What a slider can show. */
export const sliderStep = 0.005

/** Moves each slider and its number when its weight has changed by a step; the others move a little at every one. */
export function sliderWriter(box: HTMLElement, { percent }: NumberTexts) {
  const inputs = [...box.querySelectorAll<HTMLInputElement>('input[type=range]')]
  const numbers = [...box.querySelectorAll<HTMLElement>('[data-weight]')]
  const shown = new Int32Array(inputs.length).fill(-1)
  return (weights: readonly number[]) => {
    for (const [j, input] of inputs.entries()) {
      const steps = Math.round((weights[j] ?? 0) / sliderStep)
      if (steps === shown[j]) continue
      shown[j] = steps
      const place = String(Number((steps * sliderStep).toFixed(3)))
      // The one under the hand stands there already.
      if (input.value !== place) input.value = place
      const text = percent(Math.round(100 * steps * sliderStep))
      input.setAttribute('aria-valuetext', text)
      const number = numbers[j]
      if (number) writeText(number, text)
    }
  }
}
