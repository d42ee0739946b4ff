import { type Act, callerFor, enterSeat, inTransaction, programVisit, type Services } from '#src/core/acting/actions.ts'
import { canOfferAnswer, offerAnswer } from '#src/features/oversee/answer-links/actions/answering.ts'
import { type Described, describeNotifications } from '#src/features/oversee/notifications/actions/describing.ts'
import { type Addressed, asWorkerFindAddressed, listNotificationsById } from '#src/features/oversee/notifications/store.ts'
import { Refusal } from '#src/kit/refusal.ts'

export interface Writing {
  readonly services: Services
  readonly textOf: (locale: string, id: string, values?: Readonly<Record<string, string | number>>) => string
  /** The address of a page of the product. */
  readonly addressOf: (path: string) => string
}

interface WaitingMail {
  readonly kind: string
  readonly locale: string
  readonly values: Readonly<Record<string, string | number>>
}

type Content = { readonly kind?: string; readonly values: Readonly<Record<string, string | number>>; readonly link: string }

/** The longest digest; what is beyond it stands in the product. */
const mostLines = 30

/**
 * What a mail says, read as its receiver in the moment of its sending; null where there is nothing to say any more: it was read, its
 * thing is no longer theirs to see, their seat is gone. Undefined for mails of other nouns.
 */
export async function contentOf(writing: Writing, mail: WaitingMail): Promise<Content | null | undefined> {
  const id = String(mail.values.id ?? '')
  if (mail.kind === 'notification') return writeOne(writing, mail, id)
  if (mail.kind === 'answer-link') return writeLink(writing, mail, id)
  if (mail.kind === 'digest') return writeDigest(writing, mail, id)
  return undefined
}

async function writeOne(writing: Writing, { locale }: WaitingMail, id: string): Promise<Content | null> {
  const [addressed] = await asWorkerFindAddressed(writing.services.worker, { id })
  if (!addressed || addressed.readAt !== null) return null
  const [described] = await readAs(writing.services, addressed, [id])
  if (!described) return null
  return {
    values: { name: addressed.name, line: lineOf(writing, locale, described), place: described.place },
    link: writing.addressOf(pathOf(described)),
  }
}

async function writeLink(writing: Writing, mail: WaitingMail, id: string): Promise<Content | null> {
  const { services } = writing
  const { locale } = mail
  const [addressed] = await asWorkerFindAddressed(services.worker, { id })
  // Signed up while the mail waited: who can sign in gets no link that acts without it.
  if (addressed?.hasAccount) {
    const content = await writeOne(writing, mail, id)
    return content && { ...content, kind: 'notification' }
  }
  if (!addressed || !canOfferAnswer(addressed.subjectKind)) return null
  const [described] = await readAs(services, addressed, [id])
  if (!described) return null
  const expiresAt = await offerAnswer(services, addressed)
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: addressed.zone })
  return {
    values: {
      name: addressed.name,
      line: lineOf(writing, locale, described),
      place: described.place,
      until: until.format(new Date(expiresAt)),
    },
    link: services.links.url('answer', id),
  }
}

async function writeDigest(writing: Writing, { locale }: WaitingMail, digestId: string): Promise<Content | null> {
  const addressed = await asWorkerFindAddressed(writing.services.worker, { digestId })
  const open = addressed.filter(({ readAt }) => readAt === null)
  const described: Described[] = []
  for (const ofSeat of Map.groupBy(open, ({ seatId }) => seatId).values()) {
    const [first] = ofSeat
    if (first)
      described.push(
        ...(await readAs(
          writing.services,
          first,
          ofSeat.map(({ id }) => id),
        )),
      )
  }
  const [first] = open
  if (!first || described.length === 0) return null
  const places = Map.groupBy(described.slice(0, mostLines), ({ place }) => place)
  const lines = [...places].map(([place, group]) =>
    [place, ...group.map((one) => `– ${lineOf(writing, locale, one)}`)].join('\n'),
  )
  return {
    values: { name: first.name, count: described.length, lines: lines.join('\n\n') },
    link: writing.addressOf('/today'),
  }
}

/** As the seat that was told: a seat that is gone, or a place that it has left, has nothing to read. */
async function readAs(services: Services, addressed: Addressed, ids: readonly string[]): Promise<Described[]> {
  const caller = callerFor(addressed)
  try {
    return await inTransaction(programVisit(services), caller, { readOnly: true }, async (entering) => {
      const act: Act = await enterSeat(entering, caller, undefined)
      return describeNotifications(act, await listNotificationsById(act.db, ids))
    })
  } catch (problem) {
    if (problem instanceof Refusal) return []
    throw problem
  }
}

const lineOf = ({ textOf }: Writing, locale: string, { verb, person, organisation, title, place }: Described) =>
  textOf(locale, `notifications.${verb.replaceAll('.', '-')}`, {
    person: person ?? textOf(locale, 'consents.somebody'),
    organisation: organisation ?? '',
    title: title === '' ? textOf(locale, 'notifications.untitled') : title,
    place,
  })

const rooms: Readonly<Record<string, string>> = {
  commitment: 'commitments/',
  objective: 'objectives/',
  measure: 'measures/',
  round: 'rounds/',
}

function pathOf({ spaceId, subjectKind, subjectId }: Described): string {
  const room = rooms[subjectKind]
  return `/partnerships/${spaceId}${room ? `/${room}${subjectId}` : ''}`
}
