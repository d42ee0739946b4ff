import { RouteMissing } from '../RouteMissing.tsx'

export function MeasuresPage() {
  return <RouteMissing />
}
