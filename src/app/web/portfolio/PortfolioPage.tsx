import { RouteMissing } from '../RouteMissing.tsx'

export function PortfolioPage() {
  return <RouteMissing />
}
