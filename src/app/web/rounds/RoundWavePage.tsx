import { useParams } from '@tanstack/react-router'
import { NextWavePage } from '#src/core/rounds/web/NextWavePage.tsx'

export function RoundWavePage() {
  const { roundId = '' } = useParams({ strict: false })
  return <NextWavePage key={roundId} id={roundId} />
}
