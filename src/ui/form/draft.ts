const prefix = 'draft.'

export function readDraft<Values extends object>(key: string, initial: Values): Values | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null')
    return fits(kept, initial) ? { ...initial, ...kept } : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(key: string, values: object): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(values))
  } catch {
    // A full or refused storage must not stop the typing; the form itself still holds it.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key)
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

/** On signing out: the next person at this browser finds nothing. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

// A draft of an older form is let go: half of it in the wrong fields would be worse than none.
function fits<Values extends object>(kept: unknown, initial: Values): kept is Partial<Values> {
  if (typeof kept !== 'object' || kept === null) return false
  const shape = new Map<string, unknown>(Object.entries(initial))
  return Object.entries(kept).every(([name, value]) => shape.has(name) && sameKind(value, shape.get(name)))
}

function sameKind(value: unknown, model: unknown): boolean {
  return (
    model === undefined || model === null || (typeof value === typeof model && Array.isArray(value) === Array.isArray(model))
  )
}
