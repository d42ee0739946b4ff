import { AudienceWords } from '#src/core/audiences/web/AudienceWords.tsx'
import { type Partnership, sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { PartnershipOutlook } from './PartnershipOutlook.tsx'
import { PartyClocks } from './PartyClocks.tsx'
import { SeeAs } from './SeeAs.tsx'
import { StageChip } from './StageChip.tsx'
import { usePartnershipSentence } from './usePartnershipSentence.ts'

/** Who the parties are, what they do together, how it stands in one sentence, and what time it is on every side. */
export function PartnershipHeader({ partnership }: { readonly partnership: Partnership }) {
  const present = partnership.parties.filter((party) => party.leftAt === null)
  const sides = sidesOf(present)
  const sentence = usePartnershipSentence(partnership)
  // The full names of two or three introduce them; of a dozen they would be the page.
  const nameOf = (party: (typeof present)[number]) => (present.length > 4 ? party.shortName : party.legalName)
  const isMember = partnership.you.standing === 'member'
  return (
    <PageHeader
      title={partnership.name}
      above={
        <>
          {present.map((party) => {
            const side = sides.get(party.organisationId)
            return side ? <SideName key={party.organisationId} side={{ ...side, name: nameOf(party) }} /> : null
          })}
          <StageChip partnership={partnership} />
        </>
      }
      actions={isMember ? <SeeAs partnership={partnership} /> : undefined}
      thread={<ColourThread colours={[...sides.values()].map(({ colour }) => colour)} />}
      sentence={sentence}
      facts={
        <>
          <PartnershipOutlook partnership={partnership} explains />
          <PartyClocks parties={present} />
          {isMember ? (
            <AudienceWords
              parties={partnership.parties}
              kind="all-parties"
              organisations={present.map((party) => party.organisationId)}
              people={partnership.members.length}
            />
          ) : null}
        </>
      }
    />
  )
}
