import { type Caller, createCaller } from './pictures-caller.ts'

/** The sample alliance, seen by its first person, and what stands in it by name. */
export interface SampleWorld {
  readonly anna: Caller
  readonly spaceId: string
  /** The parts of addresses, by the name of the parameter and of what it names. */
  readonly ids: Readonly<Record<string, string>>
}

interface Listed {
  readonly id: string
  readonly [field: string]: unknown
}

export async function openSample(address: string): Promise<SampleWorld> {
  const anna = createCaller(address)
  const { seatId, spaceId } = (await anna.call('POST', '/sample', {})) as { seatId: string; spaceId: string }
  anna.seat = seatId
  const people = (await anna.call('GET', '/sample/people')) as unknown as { seatId: string; organisationId: string }[]
  const home = people.find((one) => one.seatId === seatId)?.organisationId ?? ''
  const list = async (path: string, inside?: string) => {
    const answer = await anna.call('GET', path)
    return (inside === undefined ? answer : answer[inside]) as unknown as Listed[]
  }
  const first = async (path: string, fits: (one: Listed) => boolean = () => true) => {
    const found = (await list(path)).find(fits)
    if (!found) throw new Error(`The sample holds nothing of ${path} that a picture wants.`)
    return found.id
  }
  const commitments = await list(`/spaces/${spaceId}/commitments?view=all&limit=100`, 'commitments')
  const promised = (standing: string) => commitments.find((one) => one.standing === standing)?.id ?? ''
  const selectionId = await first(`/spaces/${home}/selections`)
  return {
    anna,
    spaceId,
    ids: {
      objective: await first(`/spaces/${spaceId}/objectives`, (one) => one.kind === 'cost-saving'),
      alignmentNow: await first(`/spaces/${spaceId}/alignments`),
      alignmentFirst: await first(`/spaces/${spaceId}/alignments`, (one) => one.wave === 1),
      commitmentLate: promised('late'),
      commitmentBroken: promised('broken'),
      commitmentKept: promised('kept'),
      measure: await first(`/spaces/${spaceId}/measures`, (one) => one.key === 'efficiency'),
      measureFalling: await first(`/spaces/${spaceId}/measures`, (one) => one.key === 'price'),
      roundOpen: await first(`/spaces/${spaceId}/rounds`, (one) => one.state === 'open'),
      round: await first(`/spaces/${spaceId}/rounds`, (one) => one.title === 'Health check'),
      setId: await first(`/spaces/${spaceId}/question-sets`),
      need: await first(`/spaces/${home}/needs`, (one) => one.kind === 'capacity'),
      goal: await first(`/spaces/${home}/goals`),
      readiness: await first(`/spaces/${home}/readiness`),
      readinessRound: await first(`/spaces/${home}/rounds`),
      selectionId,
      candidateId: await first(`/spaces/${home}/selections/${selectionId}/candidates`, (one) => one.stage === 'chosen'),
    },
  }
}
