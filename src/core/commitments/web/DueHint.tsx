import { Button } from '@mantine/core'
import classes from '#src/core/commitments/web/commitments.module.css'
import { useDueHint } from '#src/core/commitments/web/useCommitments.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly day: string
  readonly parties: readonly string[]
  readonly onTake?: (day: string) => void
}

/** Says that a side does not work on the day, and which day would suit all. Silent where everybody works. */
export function DueHint({ spaceId, day, parties, onTake }: Props) {
  const t = useText()
  const formats = useFormats()
  const sides = useSides(spaceId)
  const { data } = useDueHint(spaceId, day, parties)
  const proposed = data?.proposed
  if (!data || !proposed) return <div role="status" />
  const who = data.closed.map(({ organisationId, name }) => {
    const party = sides.get(organisationId)?.name ?? t('parties.former')
    return name === null ? party : t('commitments.closed-for', { party, name })
  })
  return (
    <div role="status" className={classes.hint}>
      <Icon name="clock" />
      <p>
        {t('commitments.not-working', { who: formats.list(who), day: formats.day(data.day, 'long'), count: who.length })}{' '}
        {t('commitments.late-after', { day: formats.day(proposed, 'long') })}
      </p>
      {onTake ? (
        <Button variant="outline" size="xs" onClick={() => onTake(proposed)}>
          {t('commitments.take-day', { day: formats.day(proposed, 'week') })}
        </Button>
      ) : null}
    </div>
  )
}
