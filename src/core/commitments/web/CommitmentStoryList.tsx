import { missReasons } from '#src/core/commitments/model/terms.ts'
import classes from '#src/core/commitments/web/commitments.module.css'
import type { CommitmentStory } from '#src/core/commitments/web/useCommitments.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

type Props = { readonly spaceId: string; readonly story: CommitmentStory }
type Event = CommitmentStory['events'][number]

/** How it came to stand as it does: who, when, why; the latest first. */
export function CommitmentStoryList({ spaceId, story }: Props) {
  return (
    <ol className={classes.story} reversed>
      {[...story.events].reverse().map((event) => (
        <StoryLine key={event.position} spaceId={spaceId} event={event} people={story.people} />
      ))}
    </ol>
  )
}

function StoryLine({ spaceId, event, people }: { spaceId: string; event: Event; people: CommitmentStory['people'] }) {
  const t = useText()
  const formats = useFormats()
  const sides = useSides(spaceId)
  const person = people.find(({ seatId }) => seatId === event.seatId)
  const name = event.seatId === null ? t('commitments.program') : (person?.name ?? t('commitments.somebody'))
  const { kind, details } = event
  const named = dayOf(event)
  const missReason = missReasons.find((reason) => reason === details.missReason)
  const id = `commitments.event-${kind}`
  return (
    <li>
      <PersonMark name={name} colour={sides.get(person?.organisationId ?? '')?.colour ?? 7} size="small" named />
      <div>
        <span>{t.has(id) ? t.rich(id, { name, file: String(details.name ?? '') }) : kind}</span>
        {named && isDay(named.day) ? (
          <span>{t(`commitments.event-day-${named.about}`, { day: formats.day(named.day) })}</span>
        ) : null}
        {event.reason === '' ? null : (
          <p className={classes.said} dir="auto">
            {event.reason}
          </p>
        )}
        {missReason ? <span className={classes.quiet}>{t(`commitments.reason-${missReason}`)}</span> : null}
        <span className={classes.quiet}>
          <DateTime instant={event.at} />
        </span>
      </div>
    </li>
  )
}

/** The day that an event is about, where it names one. */
function dayOf({
  kind,
  details,
}: Event): { readonly about: 'before' | 'expected' | 'kept'; readonly day: unknown } | undefined {
  const before = details.before as { readonly due?: { readonly day?: unknown } } | undefined
  if (kind === 'renegotiated') return { about: 'before', day: before?.due?.day }
  if (kind === 'warned') return { about: 'expected', day: details.expectedOn }
  return kind === 'said-kept' ? { about: 'kept', day: details.keptOn } : undefined
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
