import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualStatements } from '#src/features/define/readiness/model/statements.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let colleague: TestSeat
let kaito: TestSeat
let spaceId: string
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation()
  colleague = await world.addSeat(nordwind)
  kaito = await world.addOrganisation()
  spaceId = nordwind.organisationId
})
afterAll(() => world.stop())

const wished = (more: object = {}) => ({
  spaceId,
  title: 'Are we ready for a cell maker?',
  languages: Object.keys(usualStatements[0]?.text ?? {}),
  statements: usualStatements.map(({ key, text }) => ({ key, text: { ...text } })),
  seats: [nordwind.seatId, colleague.seatId],
  ...more,
})
const answers = (level: number) =>
  Object.fromEntries(usualStatements.map(({ key }) => [key, { value: level, comment: 'As the review of May says.' }]))

describe('a readiness assessment', () => {
  it('is answered unseen by several people, and promises follow from what it finds', async () => {
    const { id, roundId } = await nordwind.api.readiness.begin(wished())
    const promise = {
      spaceId,
      id,
      statement: 'people',
      title: 'Release two engineers',
      ownerSeat: colleague.seatId,
      dueOn: '2030-03-01',
    }
    await expect(nordwind.api.readiness.promise(promise), 'nothing is known before the reveal').rejects.toMatchObject({
      status: 409,
      reason: 'round-sealed',
    })
    await nordwind.api.rounds.answer({ spaceId, id: roundId, answers: answers(4) })
    await expect(nordwind.api.rounds.result({ spaceId, id: roundId })).rejects.toMatchObject({ status: 409 })
    await colleague.api.rounds.answer({ spaceId, id: roundId, answers: answers(2) })
    const { questions } = await colleague.api.rounds.result({ spaceId, id: roundId })
    expect(questions.find(({ key }) => key === 'people')?.groups[0]).toMatchObject({ answered: 2, items: [{ mean: 3 }] })
    await expect(colleague.api.readiness.promise({ ...promise, statement: 'weather' })).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'statement', code: 'unknown-question' }],
    })
    const { actions } = await colleague.api.readiness.promise(promise)
    expect(actions).toMatchObject([{ statement: 'people' }])
    const commitment = await nordwind.api.commitments.get({ spaceId, id: actions[0]?.commitmentId ?? '' })
    expect(commitment).toMatchObject({
      state: 'accepted',
      standing: 'open',
      owedBy: spaceId,
      owedTo: [spaceId],
      ownerSeat: colleague.seatId,
    })
    await colleague.api.commitments.sayKept({ spaceId, id: commitment.id })
    expect(await nordwind.api.commitments.confirm({ spaceId, id: commitment.id })).toMatchObject({ standing: 'kept' })
  })

  it('may speak with one voice, and is compared with the one before', async () => {
    const first = await nordwind.api.readiness.begin(wished({ voice: 'one-a-party' }))
    await colleague.api.rounds.answer({ spaceId, id: first.roundId, answers: answers(2) })
    const second = await nordwind.api.readiness.begin(wished({ after: first.id }))
    await nordwind.api.rounds.answer({ spaceId, id: second.roundId, answers: answers(3) })
    const { before, questions } = await nordwind.api.rounds.result({ spaceId, id: second.roundId })
    expect(before).toMatchObject({ id: first.roundId })
    expect(questions[0]?.groups[0]?.changes).toMatchObject([{ difference: 1 }])
  })

  it('needs eight to twelve statements, each once', async () => {
    const few = usualStatements.slice(0, 7)
    await expect(nordwind.api.readiness.begin(wished({ statements: few }))).rejects.toMatchObject({ status: 400 })
    const twice = [...usualStatements, usualStatements[0]]
    await expect(nordwind.api.readiness.begin(wished({ statements: twice }))).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'statements.10.key', code: 'repeated' }],
    })
  })

  it('is nobody else’s business', async () => {
    await expect(kaito.api.readiness.list({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(kaito.api.commitments.list({ spaceId })).rejects.toMatchObject({ status: 404 })
    const alliance = await world.addPartnership([nordwind, kaito])
    await expect(nordwind.api.readiness.begin({ ...wished(), spaceId: alliance })).rejects.toMatchObject({ status: 403 })
    await expect(
      nordwind.api.commitments.propose({
        spaceId: alliance,
        title: 'To ourselves',
        owedBy: nordwind.organisationId,
        owedTo: [nordwind.organisationId],
        due: { kind: 'day', day: '2030-01-01' },
      }),
      'in a partnership nobody owes to itself',
    ).rejects.toMatchObject({ status: 400, problems: [{ path: 'owedTo.0', code: 'owes-itself' }] })
  })
})
