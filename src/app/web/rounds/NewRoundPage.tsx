import { useSearch } from '@tanstack/react-router'
import { OpenRoundPage } from '#src/core/rounds/web/OpenRoundPage.tsx'

export function NewRoundPage() {
  return <OpenRoundPage set={useSearch({ strict: false }).set} />
}
