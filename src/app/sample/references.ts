/** What a story calls things by, and the days it counts from now. */
export interface References {
  get(name: string): string
  set(name: string, value: string): void
  /** Keeps what stands at a path of an answer under a name: `invitation.id`, `0.id`, `kind=importance.id`. */
  keep(name: string, answer: unknown, path: string): void
  /**
   * Replaces `$name` by what it stands for, `&name` by a piece of the story, `@-30` by a day, `@month-3` by a month and
   * `@first-3+4` by its first day and four more, `@+6T15:00:00Z` by a time, anywhere in an input. In keys `{name}` stands for the end of an id, by which
   * questions about a record are keyed.
   */
  resolve(value: unknown): unknown
}

export function createReferences(now: Temporal.Instant, pieces: Readonly<Record<string, unknown>> = {}): References {
  const known = new Map<string, string>()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()

  function get(name: string): string {
    const value = known.get(name)
    if (value === undefined) throw new Error(`The story speaks of “${name}” before it is there.`)
    return value
  }

  function resolveText(text: string): unknown {
    if (text.startsWith('$')) return get(text.slice(1))
    if (/^&[a-z-]+$/.test(text)) return resolve(pieces[text.slice(1)])
    return countedDay(text, today) ?? text
  }

  const resolveKey = (key: string): string =>
    key.startsWith('$') ? get(key.slice(1)) : key.replaceAll(/\{([^}]+)\}/g, (_, name: string) => get(name).slice(-12))

  function resolve(value: unknown): unknown {
    if (typeof value === 'string') return resolveText(value)
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [resolveKey(key), resolve(part)]))
    return value
  }

  return {
    get,
    set: (name, value) => void known.set(name, value),
    keep(name, answer, path) {
      const value = path.split('.').reduce<unknown>(partOf, answer)
      if (typeof value !== 'string') throw new Error(`The answer kept as “${name}” has no ${path}.`)
      known.set(name, value)
    },
    resolve,
  }
}

/** A member by its name or place, or the first of a list with a certain value. */
function partOf(whole: unknown, step: string): unknown {
  const [key = '', wanted] = step.split('=')
  if (wanted !== undefined && Array.isArray(whole)) return whole.find((one) => String(one?.[key]) === wanted)
  return (whole as Readonly<Record<string, unknown>> | null | undefined)?.[key]
}

function countedDay(text: string, today: Temporal.PlainDate): string | undefined {
  const [, unit, count, more, time = ''] = /^@(month|first)?([+-]\d+)(?:\+(\d+))?(T[\d:]+Z)?$/.exec(text) ?? []
  if (count === undefined) return undefined
  if (!unit) return `${today.add({ days: Number(count) })}${time}`
  const month = today.with({ day: 1 }).add({ months: Number(count) })
  return unit === 'first' ? month.add({ days: Number(more ?? 0) }).toString() : month.toPlainYearMonth().toString()
}
