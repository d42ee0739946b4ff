import { RouteMissing } from '../RouteMissing.tsx'

export function FirstPage() {
  return <RouteMissing />
}
