import type { Criterion } from '#src/features/choose/selections/model/criteria.ts'
import { type Case, type Factories, forAnyone, inSpace, onRecord } from '../case.ts'
import { ownSecret, type Scene } from '../scene.ts'

// A choice is private to one organisation, in its own space: the other party is a stranger like all the others.
const colleague = { mayToo: { 'a member who takes no part': 'A colleague belongs to the organisation’s own space.' } } as const
const alone = { private: true } as const

const home = ({ nordwind }: Scene) => nordwind.organisationId
const criteria = (): Criterion[] => [
  { ...leaf, key: 'values', name: ownSecret, bothSides: true },
  { ...leaf, key: 'expertise', name: 'Expertise' },
]
const leaf = {
  parent: null,
  about: '',
  kind: 'scale' as const,
  unit: '',
  direction: 'max' as const,
  points: null,
  mustReach: null,
  anchors: [],
  bothSides: false,
}

/** Seen by named people, so that colleagues are strangers to the record too. */
async function start(scene: Scene): Promise<string> {
  const { nordwind } = scene
  const audience = { kind: 'people' as const, seats: [nordwind.seatId] }
  const input = { spaceId: home(scene), title: ownSecret, purpose: ownSecret, audience, criteria: criteria() }
  return (await nordwind.api.selections.start(input)).id
}

async function startWithCandidate(scene: Scene): Promise<{ selectionId: string; id: string }> {
  const selectionId = await start(scene)
  const input = { spaceId: home(scene), selectionId, name: `${ownSecret} ${scene.next()}`, email: 'someone@example.test' }
  return { selectionId, id: (await scene.nordwind.api.candidates.add(input)).id }
}

async function check(scene: Scene): Promise<{ selectionId: string; id: string }> {
  const { selectionId, id: candidateId } = await startWithCandidate(scene)
  const spaceId = home(scene)
  await scene.nordwind.api.diligence.plan({
    spaceId,
    candidateId,
    checks: [{ area: 'legal', title: ownSecret, dueOn: '2030-01-01' }],
  })
  const [planned] = await scene.nordwind.api.diligence.list({ spaceId, selectionId })
  return { selectionId, id: planned?.id ?? '' }
}

async function droppedCheck(scene: Scene): Promise<{ selectionId: string; id: string }> {
  const { selectionId, id } = await check(scene)
  await scene.nordwind.api.diligence.drop({ spaceId: home(scene), id })
  return { selectionId, id }
}

const inHome = <I extends object>(scene: Scene, input: I, more: object = {}): Case<I & { spaceId: string }> =>
  inSpace(scene.nordwind.api, { spaceId: home(scene), ...input }, { ...alone, ...more })
const onOwn = <I extends { id: string }>(scene: Scene, input: I): Case<I & { spaceId: string }> =>
  onRecord(scene.nordwind.api, { spaceId: home(scene), ...input }, alone)

const someId = () => crypto.randomUUID()
/** A call that names its selection beside the space. */
const underSelection = <I extends { selectionId: string }>(scene: Scene, input: I) =>
  inHome(scene, input, { randomInside: { spaceId: home(scene), ...input, selectionId: someId() } })

export const selections: Factories<'selections'> = {
  list: async (scene) => {
    await start(scene)
    return inHome(scene, {}, colleague)
  },
  get: async (scene) => onOwn(scene, { id: await start(scene) }),
  start: async (scene) =>
    inHome(scene, { title: ownSecret, audience: { kind: 'organisation' as const }, criteria: criteria() }, colleague),
  change: async (scene) => onOwn(scene, { id: await start(scene), title: ownSecret, purpose: 'Another' }),
  share: async (scene) => onOwn(scene, { id: await start(scene) }),
  setCriteria: async (scene) => onOwn(scene, { id: await start(scene), criteria: criteria().slice(0, 1), reason: ownSecret }),
}

export const candidates: Factories<'candidates'> = {
  list: async (scene) => {
    const { selectionId } = await startWithCandidate(scene)
    return underSelection(scene, { selectionId })
  },
  add: async (scene) => underSelection(scene, { selectionId: await start(scene), name: ownSecret }),
  change: async (scene) => onOwn(scene, { id: (await startWithCandidate(scene)).id, name: ownSecret }),
  move: async (scene) =>
    onOwn(scene, { id: (await startWithCandidate(scene)).id, to: 'short-list' as const, reason: ownSecret }),
  knownPartnerships: async (scene) => onOwn(scene, { id: (await startWithCandidate(scene)).id }),
  addTrackRecord: async (scene) =>
    onOwn(scene, { id: (await startWithCandidate(scene)).id, title: ownSecret, outcome: 'mixed' as const }),
  removeTrackRecord: async (scene) => {
    const { id } = await startWithCandidate(scene)
    const input = { spaceId: home(scene), id, title: ownSecret, outcome: 'mixed' as const }
    return onOwn(scene, { id, recordId: (await scene.nordwind.api.candidates.addTrackRecord(input)).id })
  },
  restoreTrackRecord: async (scene) => {
    const { id } = await startWithCandidate(scene)
    const input = { spaceId: home(scene), id, title: ownSecret, outcome: 'mixed' as const }
    const { id: recordId } = await scene.nordwind.api.candidates.addTrackRecord(input)
    await scene.nordwind.api.candidates.removeTrackRecord({ spaceId: home(scene), id, recordId })
    return onOwn(scene, { id, recordId })
  },
  setFigure: async (scene) =>
    onOwn(scene, { id: (await startWithCandidate(scene)).id, criterion: 'expertise', value: 3, evidence: ownSecret }),
  enterView: async (scene) => {
    const ratings = { values: { score: 2, evidence: ownSecret } }
    return onOwn(scene, { id: (await startWithCandidate(scene)).id, ratings, saidBy: ownSecret, saidOn: '2027-02-01' })
  },
}

const ends = { low: 'Not at all', high: 'Fully' }

async function asked(scene: Scene): Promise<{ selectionId: string; id: string; token: string }> {
  const { selectionId, id: candidateId } = await startWithCandidate(scene)
  const input = { spaceId: home(scene), candidateId, message: ownSecret, tellsTitle: true, ends }
  const { id, link } = await scene.nordwind.api.candidateQuestions.ask(input)
  return { selectionId, id, token: link.split('/').at(-1) ?? '' }
}

export const candidateQuestions: Factories<'candidateQuestions'> = {
  list: async (scene) => underSelection(scene, { selectionId: (await asked(scene)).selectionId }),
  ask: async (scene) => {
    const input = { candidateId: (await startWithCandidate(scene)).id, ends }
    return inHome(scene, input, { randomInside: { spaceId: home(scene), ...input, candidateId: someId() } })
  },
  withdraw: async (scene) => onOwn(scene, { id: (await asked(scene)).id }),
  read: async (scene) => forAnyone(scene.world.nobody, { token: (await asked(scene)).token }),
  answer: async (scene) => {
    const answers = { values: { value: 3, comment: '' } }
    return forAnyone(scene.world.nobody, { token: (await asked(scene)).token, answers, saidBy: 'Somebody' })
  },
}

export const choices: Factories<'choices'> = {
  choose: async (scene) => {
    const { selectionId, id } = await startWithCandidate(scene)
    const partnership = { name: `${ownSecret} together`, message: '' }
    return onOwn(scene, { id: selectionId, candidateId: id, reason: ownSecret, partnership })
  },
  endWithout: async (scene) => onOwn(scene, { id: await start(scene), reason: ownSecret }),
}

export const diligence: Factories<'diligence'> = {
  list: async (scene) => {
    const { selectionId } = await check(scene)
    return underSelection(scene, { selectionId })
  },
  plan: async (scene) => {
    const { id: candidateId } = await startWithCandidate(scene)
    const input = { candidateId, checks: [{ area: 'esg' as const, title: ownSecret, dueOn: '2030-01-01' }] }
    return inHome(scene, input, { randomInside: { spaceId: home(scene), ...input, candidateId: someId() } })
  },
  settle: async (scene) => onOwn(scene, { id: (await check(scene)).id, outcome: 'concern' as const, finding: ownSecret }),
  drop: async (scene) => onOwn(scene, { id: (await check(scene)).id }),
  listDropped: async (scene) => underSelection(scene, { selectionId: (await droppedCheck(scene)).selectionId }),
  restore: async (scene) => onOwn(scene, { id: (await droppedCheck(scene)).id }),
}

export const assessments: Factories<'assessments'> = {
  get: async (scene) => {
    const id = await opened(scene)
    const spaceId = home(scene)
    const { rounds } = await scene.nordwind.api.assessments.get({ spaceId, id })
    const value = { values: 60, expertise: 40 }
    await scene.nordwind.api.rounds.answer({
      spaceId,
      id: rounds[0]?.roundId ?? '',
      answers: { w0: { value, comment: ownSecret } },
    })
    return onOwn(scene, { id })
  },
  open: async (scene) => {
    const { selectionId } = await startWithCandidate(scene)
    return onOwn(scene, { id: selectionId, ...asking(scene) })
  },
  preview: async (scene) => onOwn(scene, { id: await start(scene), text: `Name,Price\n${ownSecret},3` }),
  take: async (scene) => onOwn(scene, { id: await start(scene), text: `Name,Price\n${ownSecret},3` }),
}

const asking = ({ nordwind }: Scene) => ({
  asks: 'both' as const,
  weighing: 'points' as const,
  assessors: [nordwind.seatId],
})

async function opened(scene: Scene): Promise<string> {
  const { selectionId } = await startWithCandidate(scene)
  await scene.nordwind.api.assessments.open({ spaceId: home(scene), id: selectionId, ...asking(scene) })
  return selectionId
}

export const memos: Factories<'memos'> = {
  download: async (scene) => onOwn(scene, { id: await start(scene), format: 'docx' as const }),
}
