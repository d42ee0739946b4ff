import { sourcesOfDoor, sourcesOfInside } from './first-screens.ts'

/**
 * What the first pages are made of, in few files: one that every page needs, one for the door, one for the inside. Left alone, the
 * bundler makes a file for every set of pages that share something, sixty to ninety for one page. Everything else it decides itself.
 */
export function firstChunks() {
  const [door, inside] = [sourcesOfDoor(), sourcesOfInside()]
  return {
    // Nothing of them leads back to where it came from, so a file need not take along whatever its parts import.
    includeDependenciesRecursively: false,
    groups: [
      { name: 'base', tags: ['$initial' as const] },
      { name: 'common', test: (id: string) => door.has(id) && inside.has(id) },
      { name: 'door', test: (id: string) => door.has(id) },
      { name: 'inside', test: (id: string) => inside.has(id) },
    ],
  }
}
