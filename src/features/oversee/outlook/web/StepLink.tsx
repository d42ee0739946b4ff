import type { StepKey } from '#src/features/oversee/outlook/model.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const rooms = {
  purpose: '/partnerships/$spaceId/settings',
  parties: '/partnerships/$spaceId/people',
  people: '/partnerships/$spaceId/people',
  objectives: '/partnerships/$spaceId/objectives',
  vision: '/partnerships/$spaceId/vision',
  term: '/partnerships/$spaceId/settings',
  measures: '/partnerships/$spaceId/measures',
  targets: '/partnerships/$spaceId/measures',
  commitments: '/partnerships/$spaceId/commitments',
  values: '/partnerships/$spaceId/measures',
  punctual: '/partnerships/$spaceId/commitments',
  'looked-back': '/partnerships/$spaceId/rounds',
  'new-term': '/partnerships/$spaceId/settings',
  settled: '/partnerships/$spaceId/commitments',
} as const satisfies Record<StepKey, string>

/** What a stage asks for, in words; it leads to where it can be done. */
export function StepLink({ step, spaceId }: { readonly step: StepKey; readonly spaceId: string }) {
  const t = useText()
  return (
    <TextLink to={rooms[step]} params={{ spaceId }}>
      {t(`outlook.step-${step}`)}
    </TextLink>
  )
}
