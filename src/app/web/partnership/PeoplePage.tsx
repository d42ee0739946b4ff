import { RouteMissing } from '../RouteMissing.tsx'

export function PeoplePage() {
  return <RouteMissing />
}
