import { useNavigate } from '@tanstack/react-router'
import { ProposeForm } from '#src/core/commitments/web/ProposeForm.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function ProposePage({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/partnerships/$spaceId/commitments', params: { spaceId } })
  return (
    <Page width="narrow">
      <PageHeader
        above={
          <TextLink to="/partnerships/$spaceId/commitments" params={{ spaceId }}>
            {t('commitments.title')}
          </TextLink>
        }
        title={t('commitments.propose')}
        sentence={t('commitments.propose-sentence')}
      />
      <Section title={t('commitments.what')}>
        <ProposeForm
          spaceId={spaceId}
          onCancel={back}
          onDone={(commitmentId) =>
            void navigate({ to: '/partnerships/$spaceId/commitments/$commitmentId', params: { spaceId, commitmentId } })
          }
        />
      </Section>
    </Page>
  )
}
