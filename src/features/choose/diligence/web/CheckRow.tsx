import { useState } from 'react'
import { StandingBadge } from '#src/core/commitments/web/StandingBadge.tsx'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import { CheckDetails } from '#src/features/choose/diligence/web/CheckDetails.tsx'
import classes from '#src/features/choose/diligence/web/diligence.module.css'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly check: CheckInFull
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly canWork: boolean
}

const tones = { clear: 'good', concern: 'warn', stop: 'bad' } as const

/** A check in its row: who has promised it until when, and what was found; it opens for the finding and its evidence. */
export function CheckRow({ spaceId, check, people, canWork }: Props) {
  const t = useText()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const { promised, outcome, evidence, finding } = check
  const owner = people.find(({ seatId }) => seatId === promised.ownerSeat)?.name
  const facts = [
    ...(owner ? [owner] : []),
    t('diligence.until', { day: formats.day(promised.dueDay) }),
    ...(outcome !== null && promised.standing === 'said-kept' ? [t('diligence.to-confirm')] : []),
    ...(evidence.length > 0 ? [t('diligence.files', { count: evidence.length })] : []),
  ]
  return (
    <ListRow
      title={
        <RowButton isOpen={isOpen} onOpen={() => setOpen(!isOpen)}>
          <bdi>{promised.title}</bdi>
        </RowButton>
      }
      state={
        outcome ? (
          <StateBadge tone={tones[outcome]}>{t(`diligence.outcome-${outcome}`)}</StateBadge>
        ) : (
          <StandingBadge commitment={promised} />
        )
      }
      details={
        <>
          {facts.join(' · ')}
          {finding && !isOpen ? (
            <span className={classes.finding}>
              <bdi>{finding}</bdi>
            </span>
          ) : null}
          {isOpen ? <CheckDetails spaceId={spaceId} check={check} canWork={canWork} /> : null}
        </>
      }
    />
  )
}
