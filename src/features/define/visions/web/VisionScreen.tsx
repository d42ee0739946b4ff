import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { ConsentRow } from '#src/core/consents/web/ConsentRow.tsx'
import { useConsents } from '#src/core/consents/web/useConsents.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { AskRatification } from '#src/features/define/visions/web/AskRatification.tsx'
import { useVisions, type Vision } from '#src/features/define/visions/web/useVisions.ts'
import { VisionText } from '#src/features/define/visions/web/VisionText.tsx'
import { VisionVersions } from '#src/features/define/visions/web/VisionVersions.tsx'
import { WriteVision } from '#src/features/define/visions/web/WriteVision.tsx'
import { Icon } from '#src/ui/design/Icon.tsx'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './visions.module.css'

type Props = { readonly spaceId: string; readonly above?: ReactNode }

/** What the parties see ahead of them together, and who has put their name to it. */
export function VisionScreen({ spaceId, above }: Props) {
  const t = useText()
  const { data, error, refetch } = useVisions(spaceId)
  const { you } = useOpenPartnership(spaceId)
  const [isWriting, setWriting] = useState(false)
  const [latest] = data ?? []
  const holds = data?.find(({ state }) => state === 'ratified')
  const sentence = useVisionSentence(latest, holds)
  const write = <WriteButton latest={latest} onClick={() => setWriting(true)} />
  const mayWrite = you.writes && !isWriting && (!latest || latest.you.write)
  return (
    <Page>
      <PageHeader
        above={above}
        title={t('visions.title')}
        sentence={sentence}
        actions={latest && mayWrite ? write : undefined}
        facts={latest ? <AudienceChip spaceId={spaceId} audienceId={latest.audienceId} /> : undefined}
      />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {isWriting ? <WriteVision spaceId={spaceId} latest={latest} onClose={() => setWriting(false)} /> : null}
      {data && !latest && !isWriting ? (
        <EmptyState sentence={t('visions.empty')} action={mayWrite ? write : undefined} />
      ) : null}
      {latest && latest.id !== holds?.id ? <Proposed vision={latest} /> : null}
      {holds ? <VisionText vision={holds} /> : null}
      {data && data.length > 1 ? <VisionVersions spaceId={spaceId} visions={data} /> : null}
    </Page>
  )
}

/** One main thing at a time: a version that waits to be put to the sponsors comes first. */
function WriteButton({ latest, onClick }: { readonly latest: Vision | undefined; readonly onClick: () => void }) {
  const t = useText()
  return (
    <Button variant={latest?.you.ask ? 'outline' : 'filled'} leftSection={<Icon name="plus" />} onClick={onClick}>
      {t(latest ? 'visions.write-next' : 'visions.write')}
    </Button>
  )
}

/** Which version holds since when, or that none does. */
function useVisionSentence(latest: Vision | undefined, holds: Vision | undefined): string | undefined {
  const t = useText()
  const formats = useFormats()
  if (!latest) return undefined
  if (!holds) return t('visions.not-yet')
  return t('visions.holds', { day: formats.date(holds.ratifiedAt ?? ''), newer: latest.id === holds.id ? 'no' : 'yes' })
}

/** The newest version, which nobody has ratified yet or not everybody. */
function Proposed({ vision }: { readonly vision: Vision }) {
  const t = useText()
  const partnership = useOpenPartnership(vision.spaceId)
  const consent = useConsents(vision.spaceId, vision.openConsentId !== null).data?.find(({ id }) => id === vision.openConsentId)
  return (
    <div className={classes.proposed}>
      <VisionText vision={vision} />
      {consent ? (
        <Section title={t('visions.asked')} sentence={t('visions.asked-sentence')}>
          <ListExcerpt label={t('visions.asked')}>
            <ConsentRow consent={consent} partnership={partnership} />
          </ListExcerpt>
        </Section>
      ) : null}
      {vision.you.ask ? <AskRatification vision={vision} /> : null}
    </div>
  )
}
