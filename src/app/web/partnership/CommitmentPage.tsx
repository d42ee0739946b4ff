import { RouteMissing } from '../RouteMissing.tsx'

export function CommitmentPage() {
  return <RouteMissing />
}
