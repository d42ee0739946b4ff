import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * What was needed to start and never again goes at once. Without it the engine, which knows how much was alive only after it has looked
 * for the first time, lets some hundred megabytes pile up under work before it does; afterwards it keeps to a multiple of what is alive.
 */
export function forgetStart(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  if (typeof collect === 'function') collect()
}
