import type { NumberTexts } from '#src/features/choose/assessments/web/useNumberTexts.ts'
import { writeText } from '#src/features/choose/assessments/web/write-text.ts'

/** What a slider can show. */
export const sliderStep = 0.005

/** Moves each slider and its number where they would look another way; the others move a little at every step of one. */
export function sliderWriter(box: HTMLElement, { percent }: NumberTexts) {
  const inputs = [...box.querySelectorAll<HTMLInputElement>('input[type=range]')]
  const numbers = [...box.querySelectorAll<HTMLElement>('[data-weight]')]
  const places = new Int32Array(inputs.length).fill(-1)
  const shares = new Int32Array(inputs.length).fill(-1)
  return (weights: readonly number[]) => {
    for (const [j, input] of inputs.entries()) {
      const place = Math.round((weights[j] ?? 0) / sliderStep)
      if (place !== places[j]) {
        places[j] = place
        const value = String(Number((place * sliderStep).toFixed(3)))
        // The one under the hand stands there already.
        if (input.value !== value) input.value = value
      }
      const share = Math.round(100 * (weights[j] ?? 0))
      if (share === shares[j]) continue
      shares[j] = share
      const text = percent(share)
      input.setAttribute('aria-valuetext', text)
      const number = numbers[j]
      if (number) writeText(number, text)
    }
  }
}
