import type { ReactNode } from 'react'
import type { Outlook } from '#src/features/oversee/outlook/web/useOutlook.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly date: Outlook['nextDate'] }

/** What comes next and when; it leads to its page where it has one. */
export function NextDate({ spaceId, date }: Props) {
  const t = useText()
  const formats = useFormats()
  if (!date) return <span>{t('outlook.next-none')}</span>
  const { kind, id, title = '' } = date
  const values = { title, day: formats.day(date.day) }
  // A part of its own: where there is little room the title gives way, and never the day.
  const tags = { what: (words: ReactNode) => <bdi>{words}</bdi> }
  if (kind === 'commitment' && id !== undefined)
    return (
      <TextLink to="/partnerships/$spaceId/commitments/$commitmentId" params={{ spaceId, commitmentId: id }}>
        {t.rich('outlook.next-commitment', values, tags)}
      </TextLink>
    )
  if (kind === 'round' && id !== undefined)
    return (
      <TextLink to="/partnerships/$spaceId/rounds/$roundId" params={{ spaceId, roundId: id }}>
        {t.rich('outlook.next-round', values, tags)}
      </TextLink>
    )
  return <span>{t(kind === 'notice' || kind === 'end' ? `outlook.next-${kind}` : 'outlook.next-start', values)}</span>
}
