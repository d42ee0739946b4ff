import type { Page } from 'playwright-core'
import { expectAccessible } from './look.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')

/** Words that one side keeps to itself: none of them may reach the other. */
export const own = {
  need: 'Nobody here can build a cell',
  problem: 'Seven failed attempts since March',
  build: 'A laboratory of our own',
  reason: 'Kaito is four years ahead of us',
  assessment: 'Before we ask Kaito',
  action: 'Find a sponsor with time',
  goal: 'Storage for half of our night load',
  measure: 'Night load covered',
} as const

const press = (page: Page, id: string) =>
  page
    .getByRole('button', { name: en(id), exact: true })
    .last()
    .click()
const fill = (page: Page, id: string, words: string) => page.getByLabel(en(id), { exact: true }).last().fill(words)

/** What is lacking, three ways to meet it beside each other, and the decision. */
export async function stateNeed(page: Page): Promise<void> {
  await page.goto('/organisation/needs')
  await press(page, 'needs.state')
  await fill(page, 'needs.field-title', own.need)
  await page.getByLabel(en('needs.field-kind'), { exact: true }).selectOption('Technology')
  await page.getByLabel(en('needs.field-problem')).fill(own.problem)
  const ways = [
    { title: own.build, cost: '4000000', months: '48' },
    { title: 'Cells off the shelf', cost: '9000000', months: '6' },
    { title: 'With whoever has the cell', cost: '2500000', months: '24' },
  ]
  for (const { title, cost, months } of ways) {
    await press(page, 'needs.add-option')
    await fill(page, 'needs.option-title', title)
    await page.getByLabel(en('needs.cost')).last().fill(cost)
    await page.getByLabel(en('needs.currency')).last().fill('EUR')
    await page.getByLabel(en('needs.option-months')).last().fill(months)
  }
  await expectAccessible(page)
  await press(page, 'needs.state')
  await page.getByRole('heading', { name: own.need, level: 1 }).waitFor()
  await press(page, 'needs.task-decide')
  await page.getByLabel(en('needs.field-way')).selectOption('Partner')
  await page.getByLabel(en('needs.field-reason')).fill(own.reason)
  await press(page, 'needs.task-decide')
  await page.getByText(/^To be met with a partner, decided on/).waitFor()
  await expectAccessible(page)
}

/** One's own people judge whether they are ready; what lacks becomes a promise. */
export async function assessReadiness(page: Page, person: string): Promise<void> {
  await page.goto('/organisation/readiness')
  await press(page, 'readiness.begin')
  await fill(page, 'readiness.field-title', own.assessment)
  await page.getByRole('checkbox', { name: person }).check()
  await press(page, 'readiness.begin-send')
  await page.getByRole('heading', { name: own.assessment, level: 1 }).waitFor()
  for (const [place, group] of (await page.getByRole('radiogroup').all()).entries())
    await group.getByRole('radio', { name: place === 1 ? 'Not at all' : 'Mostly' }).check()
  await press(page, 'readiness.hand-in')
  await page.getByText(/^One gap/).waitFor()
  await page
    .getByRole('button', { name: en('readiness.promise') })
    .first()
    .click()
  await fill(page, 'readiness.action-title', own.action)
  await fill(page, 'readiness.action-due', '2030-01-31')
  await press(page, 'readiness.promise-send')
  await page.getByText(own.action).waitFor()
  await expectAccessible(page)
}

/** A goal that serves the need, with where one stands and the path from there. */
export async function setGoal(page: Page): Promise<void> {
  await page.goto('/organisation/goals')
  await press(page, 'goals.set')
  await fill(page, 'goals.field-title', own.goal)
  await page.getByLabel(en('goals.field-kind'), { exact: true }).selectOption('Risk')
  await fill(page, 'goals.field-due', '2030-12-31')
  await page.getByRole('checkbox', { name: own.need }).check()
  await page.getByLabel(en('goals.field-measure')).fill(own.measure)
  await page.getByLabel(en('measures.unit')).fill('%')
  await page.getByLabel(en('goals.field-baseline')).fill('5')
  for (const [day, value] of [
    ['2028-01-01', '20'],
    ['2030-01-01', '50'],
  ] as const) {
    await press(page, 'measures.add-target')
    await fill(page, 'measures.target-from', day)
    await fill(page, 'measures.target-value', value)
  }
  await expectAccessible(page)
  await press(page, 'goals.set')
  await page.getByRole('heading', { name: own.goal, level: 1 }).waitFor()
  await page.getByText('20 %').first().waitFor()
  await page.getByRole('link', { name: own.need }).waitFor()
}

/** A shared objective, with a goal of one's own behind it. */
export async function shareObjective(page: Page, { spaceId, title }: { spaceId: string; title: string }): Promise<void> {
  await page.goto(`/partnerships/${spaceId}/objectives`)
  await press(page, 'objectives.propose')
  await fill(page, 'objectives.field-title', title)
  await page.getByLabel(en('objectives.field-kind'), { exact: true }).selectOption('Product development')
  await press(page, 'objectives.propose')
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await press(page, 'goals.link-goal')
  await page.getByLabel(en('goals.field-goal'), { exact: true }).selectOption(own.goal)
  await press(page, 'goals.link-goal')
  await page.getByRole('link', { name: own.goal }).waitFor()
  await expectAccessible(page)
  await page.goto('/organisation/goals')
  await page.getByRole('heading', { name: en('goals.map') }).waitFor()
  await expectAccessible(page)
}

/** Written by one side, ratified by the sponsors of both. */
export async function writeVision(page: Page, { spaceId, vision }: { spaceId: string; vision: string }): Promise<void> {
  await page.goto(`/partnerships/${spaceId}/vision`)
  await press(page, 'visions.write')
  await page.getByLabel(en('visions.field-vision')).fill(vision)
  await press(page, 'visions.add-value')
  await fill(page, 'visions.field-value', 'Candour')
  await press(page, 'visions.add-principle')
  await fill(page, 'visions.field-principle', 'Nobody learns of a delay from others')
  await press(page, 'visions.save')
  await press(page, 'visions.ask')
  await page
    .getByRole('group')
    .getByRole('button', { name: en('visions.ask') })
    .click()
  await page.getByText(en('visions.not-yet')).waitFor()
}

/** Two options, and the question which it shall be. */
export async function askForStrategy(page: Page, { spaceId, title }: { spaceId: string; title: string }): Promise<void> {
  await page.goto(`/partnerships/${spaceId}/strategies`)
  await press(page, 'strategies.propose')
  await fill(page, 'strategies.field-title', title)
  for (const [place, option] of ['One plant in the north', 'A small plant at each site'].entries())
    await page.getByLabel(`Option ${place + 1}`, { exact: true }).fill(option)
  await expectAccessible(page)
  await press(page, 'strategies.propose')
  await page.getByRole('heading', { name: title }).waitFor()
  await press(page, 'strategies.task-choose')
  await page.getByLabel(en('strategies.field-choose')).selectOption('A small plant at each site')
  await page.getByLabel(en('strategies.field-choose-reason')).fill('It begins earlier.')
  await press(page, 'strategies.ask-all')
  await page.getByText(/^Asked of all: .*A small plant at each site/).waitFor()
}
