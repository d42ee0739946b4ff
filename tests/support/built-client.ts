import { buildClientIfNeeded } from '#src/app/build-client.ts'

/** Once before all journeys: they run beside each other, and each would begin to build. */
export default () => buildClientIfNeeded(() => {})
