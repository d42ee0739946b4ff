import { useParams } from '@tanstack/react-router'
import { RoundPage } from '#src/core/rounds/web/RoundPage.tsx'

export function OneRoundPage() {
  const { roundId = '' } = useParams({ strict: false })
  return <RoundPage key={roundId} id={roundId} />
}
