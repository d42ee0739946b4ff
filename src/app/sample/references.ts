/** What a story calls things by, and the days it counts from now. */
export interface References {
  get(name: string): string
  set(name: string, value: string): void
  /** Keeps what stands at a path of an answer, such as `invitation.id`, under a name. */
  keep(name: string, answer: unknown, path: string): void
  /** Replaces `$name` by what it stands for, `@-30` by a day, `@month-3` by a month and `@first-3` by its first day, anywhere in an input. */
  resolve(value: unknown): unknown
}

export function createReferences(now: Temporal.Instant): References {
  const known = new Map<string, string>()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()

  function get(name: string): string {
    const value = known.get(name)
    if (value === undefined) throw new Error(`The story speaks of “${name}” before it is there.`)
    return value
  }

  function resolveText(text: string): string {
    if (text.startsWith('$')) return get(text.slice(1))
    const counted = /^@(month|first)?([+-]\d+)$/.exec(text)
    if (!counted) return text
    const count = Number(counted[2])
    if (!counted[1]) return today.add({ days: count }).toString()
    const month = today.add({ months: count }).with({ day: 1 })
    return counted[1] === 'first' ? month.toString() : month.toPlainYearMonth().toString()
  }

  function resolve(value: unknown): unknown {
    if (typeof value === 'string') return resolveText(value)
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part)]))
    return value
  }

  return {
    get,
    set: (name, value) => void known.set(name, value),
    keep(name, answer, path) {
      const value = path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], answer)
      if (typeof value !== 'string') throw new Error(`The answer kept as “${name}” has no ${path}.`)
      known.set(name, value)
    },
    resolve,
  }
}
