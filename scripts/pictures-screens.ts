import type { Caller } from './pictures-caller.ts'
import type { SampleWorld } from './pictures-sample.ts'
import type { World } from './pictures-world.ts'

export interface Screen {
  readonly name: string
  /** The route of the router that it shows. */
  readonly route: string
  readonly path: string
  readonly as: Caller | undefined
  /** What is opened before the picture is taken: the name of a button in English. */
  readonly open?: string
}

type Parts = Readonly<Record<string, string>>

/** Every `$part` of a route filled in; what stands behind a `?` is added as it is. */
function screen(
  as: Caller | undefined,
  name: string,
  route: string,
  more: { parts?: Parts; query?: string; open?: string } = {},
) {
  const { parts = {}, query = '', open } = more
  const path = route.replaceAll(/\$(\w+)/g, (whole, part: string) => parts[part] ?? whole)
  return { name, route, path: `${path}${query}`, as, ...(open === undefined ? {} : { open }) } satisfies Screen
}

export function listScreens(world: World, sample: SampleWorld): Screen[] {
  return [
    ...doorScreens(world),
    ...homeScreens(sample),
    ...choosingScreens(sample),
    ...partnershipScreens(sample),
    ...otherScreens(world),
  ]
}

function doorScreens({ newcomer, seatToken, partyToken, askedToken, nordwind }: World): Screen[] {
  const nobody = (name: string, route: string, more = {}) => screen(undefined, name, route, more)
  return [
    nobody('first', '/'),
    nobody('sign-up', '/sign-up'),
    nobody('sign-in', '/sign-in'),
    nobody('forgot-password', '/forgot-password'),
    nobody('reset-password', '/reset-password', { query: '?token=x' }),
    nobody('verify-email', '/verify-email', { query: '?token=x' }),
    nobody('claim', '/claim', { query: '#x' }),
    nobody('join', '/join/$token', { parts: { token: seatToken } }),
    nobody('invitation', '/invitation/$token', { parts: { token: partyToken } }),
    nobody('answer-gone', '/answer/$token', { parts: { token: 'x' } }),
    nobody('asked', '/asked/$token', { parts: { token: askedToken } }),
    nobody('missing', '/nowhere'),
    nobody('look', '/look'),
    screen(newcomer, 'invitation-newcomer', '/invitation/$token', { parts: { token: partyToken } }),
    screen(newcomer, 'set-up', '/set-up'),
    screen(nordwind, 'operator', '/operator'),
  ]
}

function homeScreens({ anna, ids }: SampleWorld): Screen[] {
  const own = (name: string, route: string, more = {}) => screen(anna, name, route, more)
  return [
    own('today', '/today'),
    own('news', '/news'),
    own('search', '/search', { query: '?q=storage' }),
    own('portfolio', '/portfolio'),
    own('portfolio-board', '/portfolio', { query: '?view=board' }),
    own('portfolio-map', '/portfolio', { query: '?view=map' }),
    own('portfolio-calendar', '/portfolio', { query: '?view=calendar' }),
    own('portfolio-columns', '/portfolio', { open: 'Columns' }),
    own('portfolio-start', '/portfolio', { open: 'Start a partnership' }),
    own('iati-import', '/iati'),
    own('organisation', '/organisation'),
    own('organisation-edit', '/organisation', { open: 'Edit' }),
    own('organisation-people', '/organisation/people'),
    own('organisation-data', '/organisation/data'),
    own('settings', '/settings'),
    own('needs', '/organisation/needs'),
    own('need', '/organisation/needs/$id', { parts: { id: ids.need } }),
    own('goals', '/organisation/goals'),
    own('goal', '/organisation/goals/$id', { parts: { id: ids.goal } }),
    own('readiness', '/organisation/readiness'),
    own('readiness-one', '/organisation/readiness/$id', { parts: { id: ids.readiness } }),
    own('own-rounds', '/organisation/rounds'),
    own('own-rounds-new', '/organisation/rounds/new'),
    own('own-round', '/organisation/rounds/$roundId', { parts: { roundId: ids.readinessRound } }),
    own('own-round-answers', '/organisation/rounds/$roundId/answers', { parts: { roundId: ids.readinessRound } }),
    own('own-round-next', '/organisation/rounds/$roundId/next', { parts: { roundId: ids.readinessRound } }),
    own('own-question-sets', '/organisation/question-sets'),
    own('own-question-sets-new', '/organisation/question-sets/new'),
    own('own-question-set', '/organisation/question-sets/$setId', { parts: { setId: ids.setId } }),
  ]
}

function choosingScreens({ anna, ids }: SampleWorld): Screen[] {
  const own = (name: string, rest = '') => screen(anna, name, `/organisation/selections${rest}`, { parts: ids })
  return [
    own('selections'),
    own('selection', '/$selectionId'),
    own('candidate', '/$selectionId/candidates/$candidateId'),
    own('criteria', '/$selectionId/criteria'),
    own('assessment', '/$selectionId/assessment'),
    own('results', '/$selectionId/results'),
    own('decision', '/$selectionId/decision'),
  ]
}

function partnershipScreens({ anna, spaceId, ids }: SampleWorld): Screen[] {
  const own = (name: string, rest = '', more: { parts?: Parts; open?: string } = {}) =>
    screen(anna, name, `/partnerships/$spaceId${rest}`, { ...more, parts: { spaceId, ...more.parts } })
  const one = (name: string, rest: string, part: string, key: string) => own(name, rest, { parts: { [part]: ids[key] ?? '' } })
  return [
    own('overview'),
    own('overview-seen', '', { open: 'See it as …' }),
    own('objectives', '/objectives'),
    one('objective', '/objectives/$id', 'id', 'objective'),
    own('vision', '/vision'),
    own('strategies', '/strategies'),
    own('alignments', '/alignment'),
    one('alignment', '/alignment/$id', 'id', 'alignmentNow'),
    one('alignment-first', '/alignment/$id', 'id', 'alignmentFirst'),
    own('glossary', '/glossary'),
    own('commitments', '/commitments'),
    own('commitment-new', '/commitments/new'),
    one('commitment', '/commitments/$commitmentId', 'commitmentId', 'commitmentLate'),
    one('commitment-broken', '/commitments/$commitmentId', 'commitmentId', 'commitmentBroken'),
    one('commitment-kept', '/commitments/$commitmentId', 'commitmentId', 'commitmentKept'),
    own('measures', '/measures'),
    one('measure', '/measures/$id', 'id', 'measure'),
    one('measure-falling', '/measures/$id', 'id', 'measureFalling'),
    own('rounds', '/rounds'),
    own('rounds-new', '/rounds/new'),
    one('round', '/rounds/$roundId', 'roundId', 'round'),
    one('round-open', '/rounds/$roundId', 'roundId', 'roundOpen'),
    one('round-answers', '/rounds/$roundId/answers', 'roundId', 'roundOpen'),
    one('round-next', '/rounds/$roundId/next', 'roundId', 'round'),
    own('question-sets', '/question-sets'),
    own('question-sets-new', '/question-sets/new'),
    one('question-set', '/question-sets/$setId', 'setId', 'setId'),
    own('iati', '/iati'),
    own('people', '/people'),
    own('people-invite', '/people', { open: 'Invite a party' }),
    own('ledger', '/ledger'),
    own('terms', '/settings'),
    own('terms-edit', '/settings', { open: 'Edit' }),
    own('stages-edit', '/settings', { open: 'Rename or move stages' }),
  ]
}

/** Nothing there yet; everything too long; and rounds of every kind of question. */
function otherScreens({ nordwind, newcomer, beginner, emptyId, spaceId, waitingId, rounds }: World): Screen[] {
  const rooms = [
    '',
    '/objectives',
    '/vision',
    '/strategies',
    '/alignment',
    '/glossary',
    '/commitments',
    '/measures',
    '/rounds',
    '/question-sets',
    '/iati',
    '/people',
    '/ledger',
  ]
  const homes = [
    '/today',
    '/news',
    '/portfolio',
    '/organisation/needs',
    '/organisation/goals',
    '/organisation/readiness',
    '/organisation/selections',
    '/organisation/rounds',
    '/organisation/people',
  ]
  const nameOf = (route: string) => route.split('/').filter(Boolean).join('-') || 'overview'
  const inRoom = (rest: string, id: string) => [`/partnerships/$spaceId${rest}`, { parts: { spaceId: id } }] as const
  const answer = (name: string, rest: string, id: string, open?: string) =>
    screen(nordwind, name, `/partnerships/$spaceId/rounds/$roundId${rest}`, {
      parts: { spaceId, roundId: id },
      ...(open ? { open } : {}),
    })
  const { twelve, three } = rounds
  const among = (name: string, { spaceId: where }: { spaceId: string }, id: string) =>
    screen(nordwind, name, '/partnerships/$spaceId/rounds/$roundId', { parts: { spaceId: where, roundId: id } })
  return [
    screen(newcomer, 'newcomer-today', '/today'),
    ...homes.map((route) => screen(beginner, `empty-${nameOf(route)}`, route)),
    ...rooms.map((rest) => screen(beginner, `empty-room-${nameOf(rest)}`, ...inRoom(rest, emptyId))),
    screen(nordwind, 'waiting', ...inRoom('', waitingId)),
    ...['', '/objectives', '/commitments', '/people', '/vision', '/ledger'].map((rest) =>
      screen(nordwind, `long-${nameOf(rest)}`, ...inRoom(rest, twelve.spaceId)),
    ),
    screen(nordwind, 'long-today', '/today'),
    screen(nordwind, 'long-portfolio', '/portfolio'),
    screen(nordwind, 'long-commitment-new', ...inRoom('/commitments/new', twelve.spaceId)),
    answer('kinds-answer', '/answers', rounds.openId),
    answer('kinds-answer-wrong', '/answers', rounds.openId, 'Hand in'),
    answer('kinds-result', '', rounds.revealedId),
    answer('kinds-named', '', rounds.namedId),
    answer('kinds-answered', '', rounds.answeredId),
    among('kinds-three', three, three.id),
    among('kinds-twelve', twelve, twelve.id),
    among('kinds-twelve-open', twelve, twelve.openId),
  ]
}
