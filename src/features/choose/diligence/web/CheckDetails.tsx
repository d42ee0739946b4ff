import { Button } from '@mantine/core'
import { commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { UploadButton } from '#src/core/files/web/UploadButton.tsx'
import { downloadFile } from '#src/core/files/web/useFiles.ts'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import classes from '#src/features/choose/diligence/web/diligence.module.css'
import { FindingForm } from '#src/features/choose/diligence/web/FindingForm.tsx'
import { diligenceClient } from '#src/features/choose/diligence/web/useDiligence.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import common from '#src/ui/design/common.module.css'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly check: CheckInFull; readonly canWork: boolean }

/** What was found, with the files that show it, and what can be done with what was promised. */
export function CheckDetails({ spaceId, check, canWork }: Props) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const { promised, evidence, finding, outcome } = check
  const { id, can } = promised
  const canSettle = canWork && (outcome !== null || can.includes('say-kept'))
  return (
    <div className={classes.open}>
      <Files spaceId={spaceId} files={evidence} />
      {can.includes('add-evidence') ? (
        <UploadButton
          label={t('diligence.add-evidence')}
          send={({ name, mediaType, content }) =>
            commitmentsClient.call.addEvidence({ params: { spaceId, id }, query: { name, mediaType }, body: content })
          }
          onDone={refresh}
        />
      ) : null}
      {canSettle ? (
        <FindingForm spaceId={spaceId} check={check} />
      ) : (
        <p>{finding ? <bdi>{finding}</bdi> : t('diligence.not-yours')}</p>
      )}
      {canWork ? <Moves spaceId={spaceId} check={check} /> : null}
    </div>
  )
}

/** What is left to say of the promise: that the finding holds, or that nobody need look any more. */
function Moves({ spaceId, check: { id, promised } }: Pick<Props, 'spaceId' | 'check'>) {
  const t = useText()
  const problemText = useProblemText()
  const onDone = useRefresh(spaceId)
  const confirm = useAction<void, unknown>({
    run: () => commitmentsClient.call.confirm({ spaceId, id: promised.id }),
    onDone,
  })
  const undo = useUndo()
  const restore = useAction<void, unknown>({ run: () => diligenceClient.call.restore({ spaceId, id }), onDone })
  const drop = useAction<void, unknown>({
    run: () => diligenceClient.call.drop({ spaceId, id }),
    onDone: () => {
      onDone()
      undo({ sentence: t('diligence.dropped', { name: promised.title }), undo: () => restore.send() })
    },
  })
  const problem = confirm.problem ?? drop.problem
  return (
    <div className={common.beside}>
      {promised.can.includes('confirm') ? (
        <Button variant="outline" loading={confirm.pending} onClick={() => confirm.send()}>
          {t('diligence.confirm')}
        </Button>
      ) : null}
      {promised.can.includes('release') ? (
        <Button variant="subtle" color="bad" loading={drop.pending} onClick={() => drop.send()}>
          {t('diligence.drop')}
        </Button>
      ) : null}
      {problem ? <p role="alert">{problemText(problem)}</p> : null}
    </div>
  )
}

function Files({ spaceId, files }: { readonly spaceId: string; readonly files: CheckInFull['evidence'] }) {
  const problemText = useProblemText()
  const save = useAction<{ id: string; name: string }, void>({ run: (file) => downloadFile(spaceId, file) })
  if (files.length === 0) return null
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id}>
          <Button variant="subtle" size="compact-sm" onClick={() => save.send(file)}>
            <bdi>{file.name}</bdi>
          </Button>
        </li>
      ))}
      {save.problem ? <li role="alert">{problemText(save.problem)}</li> : null}
    </ul>
  )
}
