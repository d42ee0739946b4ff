/** A page that somebody may open first, and what it will need (scripts/ahead-plugin.ts). */
export interface Page {
  /** An address: a star stands for any one part of it, and a slash at the end for whatever follows. */
  readonly at: string
  /** Shows by the texts of the first pages alone. */
  readonly isFirst?: true
  /** Its screens from the outermost to its own, below `src`. */
  readonly screens: readonly string[]
  /** What it asks for as a person, whichever seat acts. */
  readonly asks: readonly string[]
  /** What it asks for as the seat that acts; the star is that of the address. */
  readonly asksAsSeat?: readonly string[]
}

const frame = 'app/web/shell/InsideLayout.tsx'

/** The rooms of a partnership stand in its own frame and ask for it. */
function room(name: string, screens: readonly string[], asks: readonly string[] = []): Page {
  return {
    at: `/partnerships/*${name}`,
    screens: [frame, 'app/web/partnership/PartnershipLayout.tsx', ...screens],
    // What the rail counts (Today, news) comes after the page: with many partnerships it is long in coming.
    asks: ['/api/me'],
    asksAsSeat: ['/api/partnerships/*', '/api/partnerships/*/outlook', ...asks],
  }
}

const openCommitments = '/api/spaces/*/commitments?view=open&sort=due&limit=200'

/** The first that fits an address counts. */
export const pages: readonly Page[] = [
  {
    at: '/',
    isFirst: true,
    screens: ['app/web/door/DoorLayout.tsx', 'app/web/door/FirstPage.tsx'],
    asks: ['/api/me', '/api/installation'],
  },
  {
    at: '/today',
    isFirst: true,
    screens: [frame, 'features/oversee/today/web/TodayPage.tsx'],
    asks: ['/api/me', '/api/today'],
    asksAsSeat: ['/api/notifications'],
  },
  {
    at: '/portfolio',
    screens: [frame, 'app/web/portfolio/PortfolioPage.tsx'],
    asks: ['/api/me'],
    asksAsSeat: ['/api/portfolio', '/api/party-invitations'],
  },
  room(
    '',
    ['app/web/partnership/OverviewPage.tsx'],
    [
      openCommitments,
      '/api/spaces/*/consents?open=true',
      '/api/partnerships/*/invitations',
      '/api/spaces/*/ledger?limit=6',
      '/api/partnerships/*/estimate',
    ],
  ),
  room('/commitments', ['app/web/partnership/CommitmentsPage.tsx'], [openCommitments, '/api/spaces/*/commitments/reliability']),
  room(
    '/measures',
    ['app/web/partnership/MeasuresPage.tsx'],
    ['/api/spaces/*/measures?retired=false', '/api/spaces/*/measures?retired=true'],
  ),
  room('/people', ['app/web/partnership/PeoplePage.tsx']),
  room('/ledger', ['app/web/partnership/LedgerPage.tsx']),
  room('/', []),
  { at: '/look', screens: ['app/web/look/LookPage.tsx'], asks: [] },
]
