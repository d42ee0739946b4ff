import { RouteMissing } from '../RouteMissing.tsx'

export function OperatorPage() {
  return <RouteMissing />
}
