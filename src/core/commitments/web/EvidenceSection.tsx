import { useQueryClient } from '@tanstack/react-query'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { type CommitmentStory, commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { FileRows } from '#src/core/files/web/FileRows.tsx'
import { RemovedFiles } from '#src/core/files/web/RemovedFiles.tsx'
import { UploadButton } from '#src/core/files/web/UploadButton.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly story: CommitmentStory }

/** Files that show that it was kept; seen by whoever sees the commitment. */
export function EvidenceSection({ spaceId, story }: Props) {
  const t = useText()
  const client = useQueryClient()
  const { you } = useOpenPartnership(spaceId)
  const refresh = () => void client.invalidateQueries({ queryKey: commitmentsClient.queries.get.key() })
  const add = story.can.includes('add-evidence') ? (
    <UploadButton
      label={t('commitments.add-evidence')}
      send={({ name, mediaType, content }) =>
        commitmentsClient.call.addEvidence({
          params: { spaceId, id: story.id },
          query: { name, mediaType },
          body: content,
        })
      }
      onDone={refresh}
    />
  ) : undefined
  return (
    <Section
      title={t('commitments.evidence')}
      aside={<AudienceChip spaceId={spaceId} audienceId={story.audienceId} />}
      actions={story.evidence.length > 0 ? add : undefined}
    >
      {story.evidence.length === 0 ? (
        <EmptyState drawing="list" sentence={t('commitments.no-evidence')} action={add} />
      ) : (
        <FileRows spaceId={spaceId} files={story.evidence} people={story.people} you={you} onChange={refresh} />
      )}
      <RemovedFiles spaceId={spaceId} about={{ kind: 'commitment', id: story.id }} onChange={refresh} />
    </Section>
  )
}
