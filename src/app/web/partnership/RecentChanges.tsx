import { useEntryWords } from '#src/core/ledger/web/useEntryWords.ts'
import { useLatestEntries } from '#src/core/ledger/web/useLedger.ts'
import { type Partnership, sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { useNow } from '#src/ui/time/useNow.ts'

const shown = 6

/** What happened lately, as the ledger tells it. */
export function RecentChanges({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const formats = useFormats()
  const now = useNow()
  const words = useEntryWords(partnership)
  const sides = sidesOf(partnership.parties)
  const ledger = useLatestEntries(partnership.id, shown)
  const entries = ledger.data?.entries ?? []
  return (
    <Section
      title={t('partnerships.lately')}
      aside={
        <TextLink to="/partnerships/$spaceId/ledger" params={{ spaceId: partnership.id }}>
          {t('partnerships.whole-ledger')}
        </TextLink>
      }
    >
      {ledger.error ? <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} /> : null}
      {ledger.isPending ? <LoadingState lines={4} /> : null}
      {entries.length > 0 ? (
        <ListExcerpt label={t('partnerships.lately')}>
          {entries.map((entry) => {
            const member = partnership.members.find((one) => one.seatId === entry.seat)
            const colour = member ? (sides.get(member.organisationId)?.colour ?? 1) : 7
            return (
              <ListRow
                key={`${entry.audience}/${entry.sequence}`}
                mark={<PersonMark name={member?.name ?? '·'} colour={colour} size="small" named />}
                title={words(entry)}
                details={<time dateTime={entry.at}>{formats.relative(entry.at, now)}</time>}
              />
            )
          })}
        </ListExcerpt>
      ) : null}
    </Section>
  )
}
