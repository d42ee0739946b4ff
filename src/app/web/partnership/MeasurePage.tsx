import { RouteMissing } from '../RouteMissing.tsx'

export function MeasurePage() {
  return <RouteMissing />
}
