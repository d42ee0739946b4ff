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
  const day = formats.day(date.day)
  if (kind === 'commitment' && id !== undefined)
    return (
      <TextLink to="/partnerships/$spaceId/commitments/$commitmentId" params={{ spaceId, commitmentId: id }}>
        {t('outlook.next-commitment', { title, day })}
      </TextLink>
    )
  if (kind === 'round' && id !== undefined)
    return (
      <TextLink to="/partnerships/$spaceId/rounds/$roundId" params={{ spaceId, roundId: id }}>
        {t('outlook.next-round', { title, day })}
      </TextLink>
    )
  return <span>{t(kind === 'notice' || kind === 'end' ? `outlook.next-${kind}` : 'outlook.next-start', { day })}</span>
}
