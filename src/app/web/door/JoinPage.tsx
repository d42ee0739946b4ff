import { RouteMissing } from '../RouteMissing.tsx'

export function JoinPage() {
  return <RouteMissing />
}
