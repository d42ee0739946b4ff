import { type Caller, found, lastPart } from './pictures-caller.ts'
import { askAndAnswer, everyKind } from './pictures-rounds.ts'

const longLegalName = 'Forschungs- und Entwicklungsgesellschaft für angewandte Speichertechnik Mecklenburg eG & Co.'
const longTitle =
  'Hand over the inspection records of every foundation, cable joint and converter hall along the whole coast, translated'

/** A partnership of many parties with long names, one person each, of which one leaves a question open. */
export async function gatherParties(address: string, nordwind: Caller, count: number) {
  const name = `Consortium of ${count} for storage, grids and harbours between Flensburg and Świnoujście`
  const started = await nordwind.call('POST', '/partnerships', { name })
  const spaceId = String(started.id)
  const others: { caller: Caller; link: string }[] = []
  for (let place = 2; place <= count; place++) {
    const caller = await found(address, {
      legalName: place === 2 ? longLegalName : `Partner ${place} GmbH`,
      shortName: place === 2 ? 'Gesellschaft für Speichertechnik MV eG' : `Partner ${place}`,
      country: 'DE',
      languages: ['de'],
      timeZone: place === 3 ? 'America/Sao_Paulo' : 'Europe/Berlin',
      colour: ((place - 1) % 8) + 1,
      person: place === 2 ? 'Maximiliane Freifrau von und zu Hohenstein-Oberwartenberg' : `Person ${place}`,
    })
    const out = await nordwind.call('POST', `/partnerships/${spaceId}/invitations`, {
      email: 'x@example.org',
      withHistory: true,
    })
    others.push({ caller, link: lastPart((out.invitation as { link: string }).link) })
  }
  // All are invited before the second accepts: afterwards it would take the consent of all.
  for (const { caller, link } of others) await caller.call('POST', `/party-invitation-links/${link}/acceptance`, {})
  const callers = [nordwind, ...others.map(({ caller }) => caller)]
  await promiseLongThings(spaceId, callers)
  return { spaceId, ...(await askEverybody(spaceId, callers)) }
}

async function promiseLongThings(spaceId: string, [first, second]: readonly Caller[]): Promise<void> {
  if (!first || !second) return
  const { parties } = (await first.call('GET', `/partnerships/${spaceId}`)) as { parties: { organisationId: string }[] }
  const [one, ...rest] = parties.map(({ organisationId }) => organisationId)
  const due = { kind: 'day', day: Temporal.Now.plainDateISO().add({ days: 20 }).toString() }
  await first.call('POST', `/spaces/${spaceId}/commitments`, { title: longTitle, owedBy: one, owedTo: rest, due })
  await second.call('POST', `/spaces/${spaceId}/commitments`, { title: longTitle, owedBy: one, owedTo: [rest[0]], due })
  const audience = { kind: 'all-parties' }
  await second.call('POST', `/spaces/${spaceId}/objectives`, { title: longTitle, kind: 'risk', audience })
}

async function askEverybody(spaceId: string, callers: readonly Caller[]): Promise<{ id: string; openId: string }> {
  const sides = callers.map((person, place) => ({ people: [person], leaning: 1 + (place % 5) }))
  const id = await askAndAnswer({ spaceId, sides, title: 'What each of us wants', naming: 'by-party', waves: 2 })
  const open = await callers[0]?.call('POST', `/spaces/${spaceId}/rounds`, {
    title: 'Who hosts the next meeting?',
    content: { ...everyKind, questions: everyKind.questions.slice(0, 2), dimensions: [] },
    rule: 'all-in',
    naming: 'named',
    audience: { kind: 'all-parties' },
    invited: { by: 'name', seats: callers.map(({ seat }) => seat) },
  })
  return { id, openId: String(open?.id) }
}
