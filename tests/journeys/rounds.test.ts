import { expect, test } from 'vitest'
import { providePlace } from '../support/place.ts'
import { answerByKeyboard, comparePairs, writeQuestions } from './steps/ask.ts'
import { expectAccessible, expectNoOverflow } from './steps/look.ts'

const place = providePlace()

test('a round is opened, answered unseen by both sides, revealed to both at once, and asked again', async () => {
  const anna = await place.arrive('Anna Berg', { shortName: 'Nordwind' })
  const kenji = await place.arrive('Kenji Mori', { shortName: 'Kaito Labs', colour: 2, timeZone: 'Asia/Tokyo' })
  const spaceId = await place.world.addPartnership([anna.seat, kenji.seat])
  const room = `/partnerships/${spaceId}/rounds`

  const ours = await place.open(anna, room)
  await ours.getByText('Ask both sides the same questions').waitFor()
  await expectAccessible(ours)
  await ours.getByRole('link', { name: 'Open a round' }).click()
  await ours.getByLabel('Title').fill('Before the renewal')
  await writeQuestions(ours)
  await ours.getByRole('radio', { name: 'By party' }).check()
  await ours.getByText('only one person is asked').waitFor()
  await ours.getByRole('radio', { name: 'When everybody has answered' }).check()
  // A reload loses nothing of what was typed.
  await ours.reload()
  expect(await ours.getByLabel('Title').inputValue()).toBe('Before the renewal')
  await expectAccessible(ours)
  await ours.getByRole('button', { name: 'Open a round' }).click()
  await ours.getByRole('heading', { name: 'Before the renewal', level: 1 }).waitFor()
  await ours.getByText('Your answer is awaited. No party is complete yet.').waitFor()
  await expectAccessible(ours)
  const roundId = ours.url().split('/').at(-1) ?? ''

  const theirs = await place.open(kenji, room)
  await theirs.getByText('One round waits for your answer').waitFor()
  await theirs.getByRole('link', { name: 'Before the renewal' }).click()
  await theirs.getByRole('link', { name: 'Answer', exact: true }).click()
  await answerByKeyboard(theirs, { step: 2, comment: 'Approvals take weeks.' })
  await comparePairs(theirs)
  await theirs.reload()
  await theirs.getByText('3 of 3 answered').waitFor()
  await expectAccessible(theirs)
  await theirs.getByText('You can replace it until the reveal.').waitFor()
  await theirs.getByRole('button', { name: 'Hand in' }).press('Enter')
  await theirs.getByText(/it lies sealed with the others\. .*Kaito Labs.* is complete, .*Nordwind.* is not\./).waitFor()
  expect(await theirs.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('answers')))).toEqual([])

  // Whoever peeks is told that it is sealed, not what is in it.
  const peeked = await ours.context().request.get(`${place.url}/api/spaces/${spaceId}/rounds/${roundId}/result`, {
    headers: { 'entente-seat': anna.seat.seatId },
  })
  expect(peeked.status()).toBe(409)
  expect(await peeked.text()).not.toContain('Approvals')

  await ours.getByRole('link', { name: 'Answer', exact: true }).click()
  await ours.getByRole('button', { name: 'Hand in' }).click()
  await ours.getByText('3 questions need another look').waitFor()
  await expectAccessible(ours)
  await answerByKeyboard(ours, { step: 5, comment: '' })
  await comparePairs(ours)
  const visited: string[] = []
  theirs.on('request', (request) => request.isNavigationRequest() && visited.push(request.url()))
  await ours.getByRole('button', { name: 'Hand in' }).click()

  // The other side looks at its page and does nothing: the reveal comes to it.
  await theirs.getByRole('heading', { name: 'We decide in time' }).waitFor()
  await theirs.getByText('Approvals take weeks.').waitFor()
  expect(visited).toEqual([])
  await ours.getByText('Approvals take weeks.').waitFor()
  await ours.getByText('too few answers to tell').first().waitFor()
  await expectAccessible(ours)
  await ours.getByRole('button', { name: 'As a table' }).first().click()
  await expectAccessible(ours)

  await ours.goto(`${place.url}/partnerships/${spaceId}/ledger`)
  await ours.getByText('was revealed to everybody at once').first().waitFor()

  await theirs.getByRole('link', { name: 'Ask again' }).click()
  await theirs.getByText('The same questions as in wave 1').waitFor({ state: 'attached' })
  await theirs.getByRole('radio', { name: 'When everybody has answered' }).check()
  await theirs.getByRole('button', { name: 'Open the next wave' }).click()
  await theirs.getByText('Wave 2').first().waitFor()
  await theirs.getByRole('button', { name: 'Withdraw the round' }).click()
  await theirs.getByLabel('Reason').fill('Too early.')
  await theirs.getByRole('button', { name: 'Withdraw the round' }).click()
  await theirs.getByText(/its answers were forgotten unread\. Reason: .*Too early\./).waitFor()

  await kenji.seat.api.people.changeMe({ locale: 'ar' })
  const phone = await place.open(kenji, `${room}/${roundId}`)
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.getByText('مكشوفة').first().waitFor()
  await phone.getByText('Approvals take weeks.').waitFor()
  await expectNoOverflow(phone)
  // As tall as the page: what happens to lie below the bar at the foot can be scrolled out from under it.
  await phone.setViewportSize({ width: 390, height: await phone.evaluate(() => document.documentElement.scrollHeight + 200) })
  await expectAccessible(phone)
})
