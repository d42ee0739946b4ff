import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidV7 } from '#src/kit/uuid.ts'
import { type Random, seededRandom } from '#src/methods/random.ts'

/** How large the world is. Values are spread so that some measures have long series. */
export interface Size {
  readonly organisations: number
  readonly partnerships: number
  readonly measures: number
  readonly commitments: number
  readonly values: number
  /** Partnerships with many commitments and with long series. */
  readonly dense: number
}

export const sizes = {
  full: { organisations: 2000, partnerships: 10_000, measures: 100_000, commitments: 100_000, values: 2_000_000, dense: 200 },
  small: { organisations: 100, partnerships: 500, measures: 4000, commitments: 4000, values: 60_000, dense: 10 },
} as const satisfies Record<string, Size>

export const seed = 20261121
export const longSeries = 500
/** Nothing of the world depends on the day on which it is made. */
export const beginning = Date.UTC(2024, 0, 1)

export interface Party {
  readonly organisationId: string
  readonly personId: string
  readonly seatId: string
  readonly shortName: string
  readonly audienceId: string
}

export interface Partnership {
  readonly id: string
  readonly name: string
  readonly parties: readonly Party[]
  readonly allParties: string
  /** The audience of each party alone, in their order. */
  readonly ownAudiences: readonly string[]
  readonly isDense: boolean
}

export interface Plan {
  readonly size: Size
  readonly organisations: readonly Party[]
  readonly partnerships: readonly Partnership[]
  readonly random: Random
  newId(): string
}

/** The frame of the world: who is there and who works with whom. The first organisation takes part in everything. */
export function planWorld(size: Size): Plan {
  const random = seededRandom(seed)
  let count = 0
  const newId = () =>
    uuidV7(
      beginning + count++,
      Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256)),
    )
  const organisations = Array.from({ length: size.organisations }, (_, index) => ({
    organisationId: newId(),
    personId: newId(),
    seatId: newId(),
    shortName: `${wordAt(index * 7)} ${index}`,
    audienceId: newId(),
  }))
  const [hub, ...others] = organisations
  const partnerships = Array.from({ length: size.partnerships }, (_, index) => {
    const partner = others[index % others.length]!
    const third = others[(index * 31 + 17) % others.length]!
    const parties = index % 10 === 0 && third !== partner ? [hub!, partner, third] : [hub!, partner]
    return {
      id: newId(),
      name: `${wordAt(index)} ${wordAt(index * 3 + 1)} ${index}`,
      parties,
      allParties: newId(),
      ownAudiences: parties.map(() => newId()),
      isDense: index < size.dense,
    }
  })
  return { size, organisations, partnerships, random, newId }
}

const syllables = 'ba de fi go lu ma ne pi ro sa te vi wo xu za kre sto pla dri fen'.split(' ')

/** Eight thousand words that no language knows. */
export function wordAt(index: number): string {
  const place = Math.abs(Math.trunc(index)) % syllables.length ** 3
  const at = (power: number) => syllables[Math.floor(place / syllables.length ** power) % syllables.length] ?? ''
  return at(0) + at(1) + at(2)
}

export const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => wordAt(random() * syllables.length ** 3)).join(' ')

/** The same seed, the same code that fills and the same schema are the same world. */
export function fingerprint(name: string, root: string): string {
  const digest = createHash('sha256').update(`${name} ${seed}`)
  for (const folder of ['database/migrations', 'bench/world'])
    for (const file of readdirSync(join(root, folder)).sort())
      digest.update(file).update(readFileSync(join(root, folder, file)))
  return digest.digest('hex').slice(0, 12)
}
