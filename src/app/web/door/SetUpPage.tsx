import { RouteMissing } from '../RouteMissing.tsx'

export function SetUpPage() {
  return <RouteMissing />
}
