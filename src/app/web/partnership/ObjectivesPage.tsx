import { RouteMissing } from '../RouteMissing.tsx'

export function ObjectivesPage() {
  return <RouteMissing />
}
