import { RouteMissing } from '../RouteMissing.tsx'

export function OverviewPage() {
  return <RouteMissing />
}
