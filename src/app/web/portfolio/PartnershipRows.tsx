import { sidesOf, type usePortfolio } from '#src/core/partnerships/web/usePartnership.ts'
import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './portfolio.module.css'

type Row = NonNullable<ReturnType<typeof usePortfolio>['data']>[number]

export function PartnershipRows({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText()
  return (
    <Section title={t('portfolio.partnerships')}>
      <ListRows label={t('portfolio.partnerships')}>
        {rows.map((row) => (
          <PartnershipRow key={row.id} row={row} />
        ))}
      </ListRows>
    </Section>
  )
}

function PartnershipRow({ row }: { readonly row: Row }) {
  const sides = [...sidesOf(row.parties).values()]
  return (
    <ListRow
      title={
        <TextLink className={classes.name ?? ''} to="/partnerships/$spaceId" params={{ spaceId: row.id }}>
          {row.name}
        </TextLink>
      }
      state={<Standing row={row} />}
      details={
        <span className={classes.details}>
          <span className={classes.sides}>
            {sides.map((side) => (
              <SideName key={side.colour} side={side} quiet />
            ))}
          </span>
          <Term row={row} />
        </span>
      }
    />
  )
}

function Standing({ row }: { readonly row: Row }) {
  const t = useText()
  const stageName = useStageName()
  if (row.standing === 'former') return <StateBadge tone="quiet">{t('portfolio.former')}</StateBadge>
  if (row.activatedAt === null) return <StateBadge tone="warn">{t('portfolio.waits')}</StateBadge>
  return <StateBadge tone="accent">{stageName({ key: row.stage, name: row.stageName })}</StateBadge>
}

function Term({ row: { startsOn, endsOn } }: { readonly row: Row }) {
  const t = useText()
  const formats = useFormats()
  if (startsOn && endsOn) return <span>{t('portfolio.term', { start: formats.day(startsOn), end: formats.day(endsOn) })}</span>
  if (endsOn) return <span>{t('portfolio.ends', { end: formats.day(endsOn) })}</span>
  if (startsOn) return <span>{t('portfolio.starts', { start: formats.day(startsOn) })}</span>
  return <span>{t('portfolio.no-term')}</span>
}
