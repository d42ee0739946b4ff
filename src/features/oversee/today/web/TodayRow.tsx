import { Button } from '@mantine/core'
import { useRef } from 'react'
import { sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { useMe } from '#src/core/people/web/useMe.ts'
import { ItemLink } from '#src/features/oversee/today/web/ItemLink.tsx'
import { ItemState } from '#src/features/oversee/today/web/ItemState.tsx'
import classes from '#src/features/oversee/today/web/today.module.css'
import { type Deed, deedsFor, useDoing } from '#src/features/oversee/today/web/useDoing.ts'
import { useItemWords } from '#src/features/oversee/today/web/useItemWords.ts'
import type { Item, Place } from '#src/features/oversee/today/web/useToday.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly item: Item
  readonly place: Place | undefined
  /** What was done about it on this visit: the row stays where it was, so that nothing moves under the hand. */
  readonly done: Deed | undefined
  readonly onDone: (deed: Deed) => void
}

export function TodayRow({ item, place, done, onDone }: Props) {
  const t = useText()
  const words = useItemWords()(item, place)
  const problemText = useProblemText()
  const row = useRef<HTMLSpanElement>(null)
  const doing = useDoing(item, (deed) => {
    onDone(deed)
    // The button that was pressed is gone: the row keeps the focus, so that the next key goes on from here.
    row.current?.closest('[data-row]')?.querySelector<HTMLElement>('[data-row-title] a')?.focus()
  })
  return (
    <ListRow
      beside
      mark={<Mark item={item} place={place} />}
      title={<ItemLink item={item}>{words.title}</ItemLink>}
      state={
        <span ref={row} className={classes.state} role={done ? 'status' : undefined}>
          {done ? <StateBadge tone="good">{t(done.done)}</StateBadge> : <ItemState item={item} />}
        </span>
      }
      details={
        <>
          <Where item={item} place={place} />
          <bdi>{words.sentence}</bdi>
          {doing.problem ? (
            <span role="alert" className={classes.problem}>
              {problemText(doing.problem)}
            </span>
          ) : null}
        </>
      }
      actions={done ? <span /> : <Deeds item={item} name={words.title} pending={doing.pending} onDo={doing.send} />}
    />
  )
}

interface DeedsProps {
  readonly item: Item
  readonly name: string
  readonly pending: boolean
  readonly onDo: (deed: Deed) => void
}

function Deeds({ item, name, pending, onDo }: DeedsProps) {
  const t = useText()
  const deeds = deedsFor(item)
  if (deeds.length === 0) return <span />
  return deeds.map((deed) => (
    <Button
      key={deed.name}
      size="compact-md"
      variant={deed.name === 'main' ? 'light' : 'subtle'}
      loading={pending}
      aria-label={t('today.deed', { verb: t(deed.verb), thing: name })}
      aria-keyshortcuts={deed.name === 'main' ? 'a' : 'd'}
      onClick={() => onDo(deed)}
    >
      {t(deed.verb)}
    </Button>
  ))
}

/** The sign of the party that it comes from; for what is nobody else's, that of the first. */
function Mark({ item, place }: { readonly item: Item; readonly place: Place | undefined }) {
  const sides = sidesOf(place?.parties ?? [])
  const side = sides.get(item.organisationId ?? '') ?? [...sides.values()][0]
  return <SideSign colour={side?.colour ?? 1} size={14} />
}

/** In which partnership, and for which organisation where one acts for several. */
function Where({ item, place }: { readonly item: Item; readonly place: Place | undefined }) {
  const t = useText()
  const seats = useMe().data?.seats ?? []
  const own = seats.find(({ id }) => id === item.seatId)?.organisation.shortName ?? ''
  const isTitle = item.why === 'notice' || item.why === 'ending' || item.why === 'invitation'
  const name = isTitle || item.spaceId === null ? '' : (place?.name ?? own)
  // The dots stand outside of the names: inside they would turn with the direction of a name.
  return (
    <>
      {name === '' ? null : (
        <>
          <bdi className={classes.place}>{name}</bdi>
          {' · '}
        </>
      )}
      {seats.length > 1 && own !== name ? (
        <>
          <bdi>{t('today.for', { organisation: own })}</bdi>
          {' · '}
        </>
      ) : null}
    </>
  )
}
