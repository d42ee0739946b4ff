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
  const missReason = missReasons.find((reason) => reason === details.missReason)
  const id = `commitments.event-${kind}`
  return (
    <li>
      <PersonMark name={name} colour={sides.get(person?.organisationId ?? '')?.colour ?? 7} size="small" named />
      <div>
        <span>
          {t.has(id) ? t.rich(id, { name, file: String(details.name ?? ''), ...daysOf(details, formats.day) }) : kind}
        </span>
        {event.reason === '' ? null : <p className={classes.said}>{event.reason}</p>}
        {missReason ? <span className={classes.quiet}>{t(`commitments.reason-${missReason}`)}</span> : null}
        <span className={classes.quiet}>
          <DateTime instant={event.at} />
        </span>
      </div>
    </li>
  )
}

function daysOf(details: Event['details'], write: (day: string) => string) {
  const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? write(value) : '')
  const before = details.before as { due?: { day?: unknown } } | undefined
  const after = details.due as { day?: unknown } | undefined
  return {
    expected: day(details.expectedOn),
    kept: day(details.keptOn),
    before: day(before?.due?.day),
    after: day(after?.day),
  }
}
