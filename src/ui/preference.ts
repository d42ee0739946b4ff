export type Preference = 'language' | 'scheme' | 'acting' | 'next' | `columns.${string}` | `view.${string}`

const keyOf = (preference: Preference) => `ui.${preference}`

/** What this browser remembers for its reader. A browser that refuses storage simply remembers nothing. */
export function readPreference(preference: Preference): string | undefined {
  try {
    return localStorage.getItem(keyOf(preference)) ?? undefined
  } catch {
    return undefined
  }
}

export function keepPreference(preference: Preference, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(preference))
    else localStorage.setItem(keyOf(preference), value)
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}
