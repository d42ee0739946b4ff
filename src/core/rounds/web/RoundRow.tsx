import { useCircle } from '#src/core/audiences/web/circle.ts'
import { RoundBadge } from '#src/core/rounds/web/RoundBadge.tsx'
import type { Series } from '#src/core/rounds/web/round-series.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import { useAskedWords } from '#src/core/rounds/web/useAskedWords.ts'
import { useAwaitedWords } from '#src/core/rounds/web/useAwaitedWords.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

/** A round, or the latest of its waves with the ones before it. */
export function RoundRow({ series: { latest, earlier } }: { readonly series: Series }) {
  const t = useText()
  const formats = useFormats()
  const { at, audienceChip } = useCircle()
  const asked = useAskedWords()
  const awaited = useAwaitedWords()
  const isOpen = latest.state === 'open'
  return (
    <ListRow
      title={
        <TextLink to={at(`/rounds/${latest.id}`)}>
          <bdi>{latest.title}</bdi>
        </TextLink>
      }
      state={<RoundBadge round={latest} />}
      details={
        <span className={classes.rowDetails}>
          <span>{asked(latest)}</span>
          {isOpen && latest.dueAt ? (
            <span>
              {t('rounds.due')} <DateTime instant={latest.dueAt} length="week" />
            </span>
          ) : null}
          {isOpen ? <span>{awaited(latest)}</span> : null}
          {latest.revealedAt ? <span>{t('rounds.revealed-on', { day: formats.date(latest.revealedAt) })}</span> : null}
          {audienceChip(latest.audienceId)}
          {earlier.length > 0 ? (
            <span className={classes.waves}>
              {t('rounds.wave', { wave: latest.wave })}
              {earlier.map((one) => (
                <TextLink key={one.id} to={at(`/rounds/${one.id}`)} className={classes.aboveRow ?? ''}>
                  {t('rounds.wave', { wave: one.wave })}
                </TextLink>
              ))}
            </span>
          ) : null}
        </span>
      }
    />
  )
}
