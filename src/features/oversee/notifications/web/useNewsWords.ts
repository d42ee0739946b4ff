import type { News } from '#src/features/oversee/notifications/web/useNews.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What happened, as a sentence. */
export function useNewsWords(): (news: News) => string {
  const t = useText()
  return ({ verb, person, organisation, title, space }) => {
    const id = `notifications.${verb.replaceAll('.', '-')}`
    if (!t.has(id)) return title
    return t(id, {
      person: person ?? t('consents.somebody'),
      organisation: organisation ?? '',
      title: title === '' ? t('notifications.untitled') : title,
      place: space.name,
    })
  }
}
