import { RouteMissing } from '../RouteMissing.tsx'

export function SignInPage() {
  return <RouteMissing />
}
