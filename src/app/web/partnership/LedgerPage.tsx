import { RouteMissing } from '../RouteMissing.tsx'

export function LedgerPage() {
  return <RouteMissing />
}
