import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '#src/app/folders.ts'
import { organisationProfile } from '#src/core/organisations/model.ts'

const cast = z.object({
  organisations: z.record(z.string(), organisationProfile),
  people: z.record(
    z.string(),
    z.object({
      name: z.string(),
      title: z.string(),
      timeZone: z.string(),
      organisation: z.string(),
      founds: z.boolean().default(false),
    }),
  ),
  /** Who is shown first, and where. */
  shown: z.object({ person: z.string(), space: z.string() }),
})

const input = z.record(z.string(), z.unknown())

/** When: so many days before now, or a day such as `@first-3+4`, never later than now. */
const when = { ago: z.number().optional(), on: z.string().optional() }

const step = z.object({
  ...when,
  by: z.string().optional(),
  /** An endpoint by its name. */
  do: z.string(),
  with: input.default({}),
  /** What the id of the answer is called from then on. */
  as: z.string().optional(),
  /** What other parts of the answer are called, by their path. */
  keep: z.record(z.string(), z.string()).default({}),
  /** The same once more for each: by another person, on another day, or with more in its input. */
  times: z
    .array(z.object({ ...when, by: z.string().optional(), with: input.default({}) }))
    .min(1)
    .optional(),
})

const chapter = z.object({
  /** What every input of the chapter holds. */
  with: input.default({}),
  /** Longer things that are spoken of several times, as `&name`. */
  pieces: input.default({}),
  steps: z.array(step),
})

export type Cast = z.infer<typeof cast>

/** One thing that one person does. */
export interface Step extends Omit<z.infer<typeof step>, 'times' | 'by'> {
  readonly by: string
}

export interface Story {
  readonly cast: Cast
  readonly pieces: Readonly<Record<string, unknown>>
  /** In the order of the chapters; the days put them in the order of time. */
  readonly steps: readonly Step[]
}

/** Reads the story in database/sample: who takes part, and chapters by what they are about. */
export function readStory(): Story {
  const folder = join(projectFolder, 'database', 'sample')
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const names = readdirSync(folder).filter((name) => /^\d\d-.*\.json$/.test(name))
  const chapters = names.sort().map((name) => chapter.parse(read(name)))
  return {
    cast: cast.parse(read('cast.json')),
    pieces: Object.assign({}, ...chapters.map(({ pieces }) => pieces)),
    steps: chapters.flatMap((one) => one.steps.flatMap((told) => unroll(told, one.with))),
  }
}

function unroll({ times = [{ with: {} }], by, ...told }: z.infer<typeof step>, common: z.infer<typeof input>): Step[] {
  return times.map((time) => {
    const doer = time.by ?? by
    const { ago = told.ago, on = told.on } = time
    if (doer === undefined || (ago === undefined) === (on === undefined))
      throw new Error(`The story does not say who does ${told.do} once, or when.`)
    return { ...told, by: doer, ago, on, with: { ...common, ...told.with, ...time.with } }
  })
}
