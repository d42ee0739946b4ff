import { Button } from '@mantine/core'
import { useState } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { PartyMark, useSides } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import classes from '#src/features/define/objectives/web/objectives.module.css'
import { StakeForm } from '#src/features/define/objectives/web/StakeForm.tsx'
import { StakeSide } from '#src/features/define/objectives/web/StakeSide.tsx'
import type { Objective, Stake } from '#src/features/define/objectives/web/useObjectives.ts'
import { sideStyle } from '#src/ui/colours.ts'
import common from '#src/ui/design/common.module.css'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly objective: Objective; readonly organisationId: string; readonly stake: Stake | undefined }

/** One party's stake in its colour; its own people write it here. */
export function StakeCard({ objective, organisationId, stake }: Props) {
  const t = useText()
  const { spaceId } = objective
  const side = useSides(spaceId).get(organisationId)
  const { you } = useOpenPartnership(spaceId)
  const [isWriting, setWriting] = useState(false)
  const isOwn = you.organisationId === organisationId
  const mayWrite = isOwn && objective.you.writeStake && (stake?.shared !== true || objective.you.bind)
  return (
    <article className={classes.stake} style={sideStyle(side?.colour ?? 1)}>
      <div className={classes.stakeHead}>
        <h3>
          <PartyMark spaceId={spaceId} organisationId={organisationId} />
        </h3>
        {stake ? <AudienceChip spaceId={spaceId} audienceId={stake.audienceId} /> : null}
      </div>
      {isWriting ? (
        <StakeForm objective={objective} stake={stake} onClose={() => setWriting(false)} />
      ) : (
        <>
          {stake ? (
            <Words stake={stake} />
          ) : (
            <p className={common.quiet}>{t(isOwn ? 'objectives.stake-yours' : 'objectives.stake-none')}</p>
          )}
          {mayWrite ? (
            <div>
              <Button variant="outline" onClick={() => setWriting(true)}>
                {t(stake ? 'objectives.stake-edit' : 'objectives.stake-write')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </article>
  )
}

function Words({ stake }: { readonly stake: Stake }) {
  const t = useText()
  const formats = useFormats()
  return (
    <>
      <StakeSide
        title={t('objectives.gives')}
        words={stake.gives}
        figures={stake.figures.filter((one) => one.side === 'gives')}
      />
      <StakeSide title={t('objectives.gets')} words={stake.gets} figures={stake.figures.filter((one) => one.side === 'gets')} />
      {stake.expectedBy ? (
        <p className={common.quiet}>{t('objectives.expected-by', { day: formats.day(stake.expectedBy) })}</p>
      ) : null}
    </>
  )
}
