import { Button } from '@mantine/core'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

export function LookCommitments() {
  const t = useText()
  const formats = useFormats()
  const names = { from: 'Nordwind', to: 'Kaito Labs' }
  const day = formats.day('2026-11-12', 'short')
  return (
    <Section
      title={t('look.commitments')}
      aside={
        <TextLink to="/look" hash="all">
          {t('look.commitments-all', { count: 38 })}
        </TextLink>
      }
      sentence={t.rich('look.commitments-sentence', { kept: 31, due: 34 })}
      actions={
        <>
          <Button>{t('look.offer')}</Button>
          <Button variant="outline">{t('look.warn')}</Button>
        </>
      }
    >
      <ListExcerpt label={t('look.commitments')}>
        <ListRow
          title={<RowLink>{t('look.row-data')}</RowLink>}
          state={<StateBadge tone="bad">{t('look.late', { days: 2 })}</StateBadge>}
          details={<Who colour={2}>{t('look.row-data-who', { from: names.to, to: names.from, day })}</Who>}
        />
        <ListRow
          title={<RowLink>{t('look.row-name')}</RowLink>}
          state={<StateBadge tone="warn">{t('look.due', { day: formats.day('2026-11-26', 'short') })}</StateBadge>}
          details={<Who colour={1}>{t('look.row-name-who', names)}</Who>}
        />
        <ListRow
          title={<RowLink>{t('look.row-pack')}</RowLink>}
          state={<StateBadge tone="good">{t('look.kept')}</StateBadge>}
          details={<Who colour={1}>{t('look.row-pack-who', names)}</Who>}
        />
      </ListExcerpt>
    </Section>
  )
}

function RowLink({ children }: { readonly children: string }) {
  return (
    <TextLink to="/look" hash={children}>
      {children}
    </TextLink>
  )
}

function Who({ colour, children }: { readonly colour: number; readonly children: string }) {
  return (
    <>
      <SideSign colour={colour} size={11} />
      <span>{children}</span>
    </>
  )
}
