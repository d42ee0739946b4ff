import { isMantineColorScheme, type MantineColorSchemeManager } from '@mantine/core'
import { keepPreference, readPreference } from '../preference.ts'

let stop = () => {}

/** Keeps the chosen scheme and follows a change made in another tab. */
export const schemeManager: MantineColorSchemeManager = {
  get: (fallback) => {
    const kept = readPreference('scheme')
    return isMantineColorScheme(kept) ? kept : fallback
  },
  set: (value) => keepPreference('scheme', value),
  subscribe: (onUpdate) => {
    const follow = (event: StorageEvent) => {
      if (event.key === 'ui.scheme' && isMantineColorScheme(event.newValue)) onUpdate(event.newValue)
    }
    window.addEventListener('storage', follow)
    stop = () => window.removeEventListener('storage', follow)
  },
  unsubscribe: () => stop(),
  clear: () => keepPreference('scheme', undefined),
}
