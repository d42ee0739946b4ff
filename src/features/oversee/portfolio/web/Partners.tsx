import { sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import classes from '#src/features/oversee/portfolio/web/portfolio.module.css'
import { SideName } from '#src/ui/side/SideName.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly entry: Entry; readonly ours: string | undefined; readonly most?: number }

/** The other parties in their colours; of many the first ones, and how many more there are: as a number where only one is named. */
export function Partners({ entry: { members }, ours, most = 2 }: Props) {
  const t = useText()
  const formats = useFormats()
  const sides = sidesOf(members.map(({ id, ...one }) => ({ organisationId: id, ...one })))
  const others = [...sides].filter(([id]) => id !== ours)
  return (
    <span className={classes.partners} title={formats.list(others.map(([, side]) => side.name))}>
      {others.slice(0, most).map(([id, side]) => (
        <SideName key={id} side={side} quiet />
      ))}
      {others.length > most ? (
        <span>
          {most === 1
            ? formats.number(others.length - most, { signDisplay: 'always' })
            : t('portfolio.more-partners', { count: others.length - most })}
        </span>
      ) : null}
    </span>
  )
}
