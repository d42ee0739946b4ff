import { sourcesOfDoor, sourcesOfInside } from './first-screens.ts'

/** What speaks to the server and leads from page to page, and the parts of the library that the first pages show. */
const everywhere =
  /\/node_modules\/(?:@orpc\/|@tanstack\/(?:query-core|react-query|router-core|react-router)\/|@mantine\/(?:core\/esm\/components\/(?:Anchor|Text|TextInput|PasswordInput|ActionIcon)\/|hooks\/esm\/use-uncontrolled\/))/
/** The design system, but for pictures and tables, which are large and asked for by few pages. */
const parts =
  /\/src\/ui\/(?!table|chart|board|calendar)|\/@mantine\/(?!.*\/(?:MultiSelect|SegmentedControl)\/)|\/@floating-ui\//
/** What the rooms of a partnership are made of. */
const rooms =
  /\/src\/(?:core\/(?:audiences|commitments|consents|ledger|measures|notes|parties|partnerships)|features\/oversee\/(?:estimates|exports|outlook)|app\/web\/partnership)\/(?:web\/|api\.ts|[^/]+$)/

/**
 * What pages share, in few files: one that every page needs, one for the door, one for the inside, then the parts of the design
 * system and the rooms of a partnership. Left alone, the bundler makes a file for every set of pages that share something, fifty
 * to seventy for one page, and each costs its own way. Everything else it decides itself.
 */
export function firstChunks() {
  const [door, inside] = [sourcesOfDoor(), sourcesOfInside()]
  const among = (pattern: RegExp) => (id: string) => pattern.test(id.replaceAll('\\', '/'))
  const isEverywhere = among(everywhere)
  return {
    // Nothing of them leads back to where it came from, so a file need not take along whatever its parts import.
    includeDependenciesRecursively: false,
    groups: [
      { name: 'base', tags: ['$initial' as const] },
      { name: 'common', test: (id: string) => isEverywhere(id) || (door.has(id) && inside.has(id)) },
      { name: 'door', test: (id: string) => door.has(id) },
      { name: 'inside', test: (id: string) => inside.has(id) },
      { name: 'parts', test: among(parts), minShareCount: 6 },
      { name: 'rooms', test: among(rooms), minShareCount: 3 },
    ],
  }
}
