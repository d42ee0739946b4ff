import type { Locator, Page } from 'playwright-core'
import { itemKey, pointsKey, questionKey } from '#src/features/define/alignment/model/questions.ts'

/** With no other tool than the keyboard. */
export async function press(what: Locator, key = 'Enter'): Promise<void> {
  await what.focus()
  await what.press(key)
}

export async function type(field: Locator, words: string): Promise<void> {
  await field.focus()
  await field.page().keyboard.type(words)
}

export interface Typed {
  readonly objective: string
  readonly importance: number
  readonly isMust: boolean
  readonly points: number
  /** Further questions that are answered in words. */
  readonly words?: Readonly<Partial<Record<'expects' | 'red-line' | 'fear' | 'offers', string>>>
}

/** Every question that must be answered, and some in words. The fields are the same in every language. */
export async function answerObjectives(page: Page, all: readonly Typed[]): Promise<void> {
  const question = (key: string) => page.locator(`[id="question-${key}"]`)
  for (const { objective, points } of all)
    await type(question(pointsKey).locator(`[name="${itemKey(objective)}"]`), String(points))
  for (const { objective, importance, isMust, words = {} } of all) {
    await choose(question(questionKey(objective, 'importance')), importance)
    await choose(question(questionKey(objective, 'must')), isMust ? 1 : 2)
    for (const [part, said] of Object.entries(words))
      await type(question(questionKey(objective, part as 'expects')).getByRole('textbox'), said)
  }
}

/** One of a group, counted from one: into the group by the space bar, along it by the arrow that leads downwards. */
async function choose(group: Locator, place: number): Promise<void> {
  await press(group.getByRole('radio').first(), 'Space')
  for (let at = 1; at < place; at++) await group.page().keyboard.press('ArrowDown')
}
