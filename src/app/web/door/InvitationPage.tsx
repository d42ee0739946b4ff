import { RouteMissing } from '../RouteMissing.tsx'

export function InvitationPage() {
  return <RouteMissing />
}
