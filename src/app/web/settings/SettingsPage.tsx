import { RouteMissing } from '../RouteMissing.tsx'

export function SettingsPage() {
  return <RouteMissing />
}
