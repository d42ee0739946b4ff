import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createServer, type Server } from '#src/app/server.ts'
import { callerFor, enterSeat, inTransaction, type Visit, withInvitation } from '#src/core/acting/actions.ts'
import { enter } from '#src/core/acting/store.ts'
import { createKey } from '#src/core/keys/actions.ts'
import { foundOrganisation } from '#src/core/organisations/actions.ts'
import type { OrganisationProfile } from '#src/core/organisations/model.ts'
import { insertPerson } from '#src/core/people/store.ts'
import { acceptSeat } from '#src/core/seats/actions.ts'
import { newId } from '#src/platform/database/new-id.ts'
import { createLog } from '#src/platform/log/log.ts'
import { type Client, createClient } from './client.ts'
import { cloneDatabase, rolePrefix } from './cluster.ts'
import { usualProfile } from './organisation.ts'

/** A seat with a client that acts as it, by an API key: the same way in as everybody's. */
export interface TestSeat {
  readonly personId: string
  readonly seatId: string
  readonly organisationId: string
  readonly secret: string
  readonly api: Client
  /** The same seat, looking as another organisation would see it. */
  seenBy(organisationId: string): Client
}

export interface World {
  readonly server: Server
  readonly ownerUrl: string
  readonly nobody: Client
  /** What time it is for the program: the real one until it is set. */
  now: Temporal.Instant
  addPerson(name?: string): Promise<string>
  /** An organisation with one seat: administrator and coordinator. */
  addOrganisation(profile?: Partial<OrganisationProfile>): Promise<TestSeat>
  /** Another seat in it: a plain member unless said otherwise. */
  addSeat(
    of: TestSeat,
    more?: { personId?: string; name?: string; administrator?: boolean; coordinator?: boolean },
  ): Promise<TestSeat>
  /** Takes the seat that an invitation's link offers. */
  takeSeat(personId: string, link: string): Promise<TestSeat>
  /** An active partnership between organisations, the first of which started it. */
  addPartnership(parties: readonly TestSeat[], name?: string): Promise<string>
  stop(): Promise<void>
}

/** The real program on a database of its own. Everything is set up through the program's own verbs. */
export async function createWorld(
  options: { requestsPerMinute?: number; isExposed?: boolean; mailUrl?: string } = {},
): Promise<World> {
  const { url: ownerUrl, drop } = await cloneDatabase(inject('templateUrl'))
  const state: { now: Temporal.Instant | undefined } = { now: undefined }
  const clock = () => state.now ?? Temporal.Now.instant()
  const filesFolder = await mkdtemp(join(tmpdir(), 'entente-files-'))
  const server = await createServer({
    ownerUrl,
    rolePrefix,
    poolSize: 4,
    secret: 'a secret of the tests, longer than thirty-two characters',
    publicUrl: () => 'http://localhost:4280',
    isExposed: options.isExposed ?? false,
    mailUrl: options.mailUrl,
    mailFrom: undefined,
    trustProxy: false,
    requestsPerMinute: options.requestsPerMinute ?? 10_000_000,
    sample: true,
    filesFolder,
    version: 'test',
    log: createLog(process.env.TEST_LOG === 'error' ? 'error' : 'fatal'),
    clock,
  })
  let count = 0

  const visit = (): Visit => ({
    services: server.services,
    now: clock(),
    locale: 'en',
    address: '127.0.0.1',
    headers: new Headers(),
    setCookies: () => {},
  })
  const as = (personId: string, seatId?: string) => callerFor({ personId, seatId })

  async function addPerson(name = `Person ${++count}`): Promise<string> {
    const id = newId()
    await server.services.database.transaction().execute(async (db) => {
      await enter(db, { personId: id })
      await insertPerson(db, { id, accountId: null, email: `person-${id}@example.test`, name, locale: 'en', timeZone: 'UTC' })
    })
    return id
  }

  async function describeSeat(
    personId: string,
    { organisationId, seatId }: { organisationId: string; seatId: string },
  ): Promise<TestSeat> {
    const caller = as(personId, seatId)
    const key = await inTransaction(visit(), caller, { readOnly: false }, async (act) =>
      createKey(await enterSeat(act, caller, undefined), { name: 'test', scopes: ['read', 'write'] }),
    )
    const authorization = `Bearer ${key.secret}`
    return {
      personId,
      seatId,
      organisationId,
      secret: key.secret,
      api: createClient(server.http, { authorization }),
      seenBy: (organisation) => createClient(server.http, { authorization, 'entente-seen-by': organisation }),
    }
  }

  async function addOrganisation(profile: Partial<OrganisationProfile> = {}): Promise<TestSeat> {
    const personId = await addPerson()
    const number = ++count
    const full: OrganisationProfile = {
      ...usualProfile,
      legalName: `Organisation ${number} AG`,
      shortName: `Org ${number}`,
      ...profile,
    }
    const made = await inTransaction(visit(), as(personId), { readOnly: false }, async (act) => {
      await enter(act.db, { personId })
      return foundOrganisation(act, { profile: full, title: '' })
    })
    return describeSeat(personId, made)
  }

  async function addSeat(of: TestSeat, more: Parameters<World['addSeat']>[1] = {}): Promise<TestSeat> {
    const personId = more.personId ?? (await addPerson(more.name))
    const invitation = await of.api.seats.invite({
      email: 'someone@example.test',
      administrator: more.administrator ?? false,
      coordinator: more.coordinator ?? false,
    })
    return takeSeat(personId, invitation.link)
  }

  async function takeSeat(personId: string, link: string): Promise<TestSeat> {
    const id = server.services.links.check('seat-invitation', link.split('/').at(-1) ?? '') ?? ''
    const taken = await inTransaction(visit(), as(personId), { readOnly: false }, async (act) =>
      acceptSeat(await withInvitation(act, id), id),
    )
    return describeSeat(personId, taken)
  }

  async function addPartnership(parties: readonly TestSeat[], name = 'A partnership'): Promise<string> {
    const [first, ...others] = parties
    if (!first) throw new Error('A partnership needs somebody who starts it.')
    const { id: spaceId } = await first.api.partnerships.start({ name })
    // All are invited before the second accepts: afterwards it would take the consent of all.
    const links: string[] = []
    for (const _other of others) {
      const { invitation } = await first.api.parties.invite({ spaceId, email: 'partner@example.test', withHistory: true })
      links.push(invitation?.link.split('/').at(-1) ?? '')
    }
    for (const [index, other] of others.entries()) await other.api.parties.acceptLink({ token: links[index] ?? '' })
    return spaceId
  }

  return {
    server,
    ownerUrl,
    nobody: createClient(server.http, {}),
    get now() {
      return clock()
    },
    set now(instant) {
      state.now = instant
    },
    addPerson,
    addOrganisation,
    addSeat,
    takeSeat,
    addPartnership,
    stop: async () => {
      await server.stop()
      await drop()
      await rm(filesFolder, { recursive: true, force: true })
    },
  }
}
