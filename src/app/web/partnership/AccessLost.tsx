import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The door has closed while one was inside: said at once, with nothing of the content left behind. */
export function AccessLost({ name }: { readonly name: string }) {
  const t = useText()
  return (
    <Page width="narrow">
      <PageHeader title={t('partnerships.access-lost')} sentence={t('partnerships.access-lost-sentence', { name })} />
      <EmptyState
        drawing="door"
        sentence={t('partnerships.access-lost-help')}
        action={<ButtonLink to="/portfolio">{t('partnerships.to-portfolio')}</ButtonLink>}
      />
    </Page>
  )
}
