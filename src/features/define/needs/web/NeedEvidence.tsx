import { FileRows } from '#src/core/files/web/FileRows.tsx'
import { RemovedFiles } from '#src/core/files/web/RemovedFiles.tsx'
import { UploadButton } from '#src/core/files/web/UploadButton.tsx'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import classes from '#src/features/define/needs/web/needs.module.css'
import { type NeedInFull, needsClient } from '#src/features/define/needs/web/useNeeds.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What shows that the need is real: links and files. */
export function NeedEvidence({ need }: { readonly need: NeedInFull }) {
  const t = useText()
  const { spaceId, id, sources, files, you } = need
  const refresh = useRefresh(spaceId)
  const seat = useMySeat()
  const people = (useSeats().data ?? []).map((one) => ({ seatId: one.id, organisationId: spaceId, name: one.name }))
  return (
    <Section
      title={t('needs.evidence')}
      sentence={sources.length + files.length === 0 ? t('needs.no-evidence') : undefined}
      actions={
        you.change ? (
          <UploadButton
            label={t('needs.add-file')}
            send={({ name, mediaType, content }) =>
              needsClient.call.addFile({ params: { spaceId, id }, query: { name, mediaType }, body: content })
            }
            onDone={refresh}
          />
        ) : undefined
      }
    >
      {sources.length > 0 ? (
        <ul className={classes.sources}>
          {sources.map(({ title, url }) => (
            <li key={url + title}>
              <a href={url} target="_blank" rel="noreferrer noopener">
                <bdi>{title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {files.length > 0 && seat ? (
        <FileRows
          spaceId={spaceId}
          files={files}
          people={people}
          you={{ seatId: seat.id, organisationId: spaceId, writes: you.change, binds: seat.coordinator }}
          onChange={refresh}
        />
      ) : null}
      <RemovedFiles spaceId={spaceId} about={{ kind: 'need', id }} onChange={refresh} />
    </Section>
  )
}
