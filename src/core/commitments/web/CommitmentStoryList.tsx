import { missReasons } from '#src/core/commitments/model/terms.ts'
import classes from '#src/core/commitments/web/commitments.module.css'
import type { CommitmentStory } from '#src/core/commitments/web/useCommitments.ts'
import { useEventWords } from '#src/core/commitments/web/useEventWords.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import common from '#src/ui/design/common.module.css'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'
import { Timeline } from '#src/ui/time/Timeline.tsx'

type Props = { readonly spaceId: string; readonly story: CommitmentStory }
type Event = CommitmentStory['events'][number]

/** How it came to stand as it does: who, when, why; the latest first. */
export function CommitmentStoryList({ spaceId, story }: Props) {
  const t = useText()
  const sides = useSides(spaceId)
  const tell = useEventWords(story)
  const points = story.events.map((event) => {
    const { name, organisationId, words } = tell(event)
    return {
      key: event.position,
      mark: <PersonMark name={name} colour={sides.get(organisationId)?.colour ?? 7} size="small" named />,
      title: words,
      details: <StoryDetails event={event} />,
      when: <DateTime instant={event.at} />,
    }
  })
  return <Timeline label={t('commitments.story')} points={points} latestFirst />
}

function StoryDetails({ event }: { readonly event: Event }) {
  const t = useText()
  const formats = useFormats()
  const named = dayOf(event)
  const missReason = missReasons.find((reason) => reason === event.details.missReason)
  return (
    <>
      {named && isDay(named.day) ? (
        <span>{t(`commitments.event-day-${named.about}`, { day: formats.day(named.day) })}</span>
      ) : null}
      {event.reason === '' ? null : (
        <p className={classes.said} dir="auto">
          {event.reason}
        </p>
      )}
      {missReason ? <span className={common.quiet}>{t(`commitments.reason-${missReason}`)}</span> : null}
    </>
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
