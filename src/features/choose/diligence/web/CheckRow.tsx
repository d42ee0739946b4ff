import { useState } from 'react'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import { isLateCheck } from '#src/features/choose/diligence/model.ts'
import { CheckDetails } from '#src/features/choose/diligence/web/CheckDetails.tsx'
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
  readonly today: string
}

const tones = { clear: 'good', concern: 'warn', stop: 'bad' } as const

/** A check in its row; it opens for the finding and its evidence. */
export function CheckRow({ spaceId, check, people, canWork, today }: Props) {
  const t = useText()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const owner = people.find(({ seatId }) => seatId === check.ownerSeat)?.name
  const facts = [
    ...(owner ? [owner] : []),
    ...(check.dueOn ? [t('diligence.until', { day: formats.day(check.dueOn) })] : []),
    ...(check.evidence.length > 0 ? [t('diligence.files', { count: check.evidence.length })] : []),
  ]
  const state = check.outcome ? (
    <StateBadge tone={tones[check.outcome]}>{t(`diligence.outcome-${check.outcome}`)}</StateBadge>
  ) : (
    <StateBadge tone={isLateCheck(check, today) ? 'bad' : 'quiet'}>
      {t(isLateCheck(check, today) ? 'diligence.late' : 'diligence.open')}
    </StateBadge>
  )
  return (
    <ListRow
      title={
        <RowButton isOpen={isOpen} onOpen={() => setOpen(!isOpen)}>
          <bdi>{check.title}</bdi>
        </RowButton>
      }
      state={state}
      details={
        <>
          {facts.join(' · ')}
          {check.finding && !isOpen ? (
            <>
              {' '}
              <bdi>{check.finding}</bdi>
            </>
          ) : null}
          {isOpen ? <CheckDetails spaceId={spaceId} check={check} canWork={canWork} /> : null}
        </>
      }
    />
  )
}
