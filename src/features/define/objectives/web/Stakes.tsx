import { useAudiences } from '#src/core/audiences/web/useAudiences.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { StakeCard } from '#src/features/define/objectives/web/StakeCard.tsx'
import { StakesDownload } from '#src/features/define/objectives/web/StakesDownload.tsx'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What it is worth to each party, side by side, each in its own words. */
export function Stakes({ objective }: { readonly objective: Objective }) {
  const t = useText()
  const { parties } = useOpenPartnership(objective.spaceId)
  const audiences = useAudiences(objective.spaceId).data
  const members = audiences?.find((one) => one.id === objective.audienceId)?.organisations ?? []
  const concerned = parties.filter(({ organisationId }) => members.includes(organisationId))
  return (
    <Section title={t('objectives.stakes')} sentence={t('objectives.stakes-sentence')} plain>
      <StakesDownload objective={objective} />
      <Columns shape="sides">
        {concerned.map(({ organisationId }) => (
          <StakeCard
            key={organisationId}
            objective={objective}
            organisationId={organisationId}
            stake={objective.stakes.find((one) => one.organisationId === organisationId)}
          />
        ))}
      </Columns>
    </Section>
  )
}
