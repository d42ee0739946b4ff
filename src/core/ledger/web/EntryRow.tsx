import { type ReactNode, useState } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import classes from '#src/core/ledger/web/ledger.module.css'
import { reasonOf, useEntryWords } from '#src/core/ledger/web/useEntryWords.ts'
import type { Entry } from '#src/core/ledger/web/useLedger.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly entry: Entry
  readonly actions: ((entry: Entry) => ReactNode) | undefined
}

/** One entry as a sentence; opened, it shows its place in the chain and what can be done. */
export function EntryRow({ spaceId, entry, actions }: Props) {
  const t = useText()
  const formats = useFormats()
  const partnership = useOpenPartnership(spaceId)
  const words = useEntryWords(partnership)
  const sides = useSides(spaceId)
  const [isOpen, setOpen] = useState(false)
  const member = partnership.members.find((one) => one.seatId === entry.seat)
  const reason = reasonOf(entry)
  return (
    <ListRow
      mark={
        member ? (
          <PersonMark name={member.name} colour={sides.get(member.organisationId)?.colour ?? 1} size="small" named />
        ) : undefined
      }
      title={
        <RowButton onOpen={() => setOpen(!isOpen)} isOpen={isOpen}>
          {words(entry)}
        </RowButton>
      }
      details={
        <span className={classes.details}>
          <span className={classes.facts}>
            <time dateTime={entry.at}>{formats.time(entry.at)}</time>
            <AudienceChip spaceId={spaceId} audienceId={entry.audience} />
          </span>
          {entry.erased ? (
            <span>
              {t('ledger.erased-because', { day: formats.date(entry.erased.at), reason: isolated(entry.erased.reason) })}
            </span>
          ) : null}
          {reason ? <span>{t('ledger.reason', { reason: isolated(reason) })}</span> : null}
          {isOpen ? (
            <span className={classes.proofOfEntry}>
              <span>{t('ledger.entry-number', { sequence: entry.sequence })}</span>
              <code>{t('ledger.entry-hash', { hash: entry.hash })}</code>
            </span>
          ) : null}
        </span>
      }
      actions={isOpen ? actions?.(entry) : undefined}
    />
  )
}
