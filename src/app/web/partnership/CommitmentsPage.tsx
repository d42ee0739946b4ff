import { RouteMissing } from '../RouteMissing.tsx'

export function CommitmentsPage() {
  return <RouteMissing />
}
