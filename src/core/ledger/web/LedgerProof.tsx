import { Button, FileButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from '#src/core/ledger/web/ledger.module.css'
import { checkpointsOf } from '#src/core/ledger/web/read-checkpoint.ts'
import { type CheckpointFile, ledgerClient } from '#src/core/ledger/web/useLedger.ts'
import { Verdict } from '#src/core/ledger/web/Verdict.tsx'
import { useAction } from '#src/ui/api/useAction.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly actions: ReactNode }

/** Verify every chain, take a checkpoint, verify against one that was kept outside. */
export function LedgerProof({ spaceId, actions }: Props) {
  const t = useText()
  const [isNoCheckpoint, setNoCheckpoint] = useState(false)
  const verify = useVerification(spaceId)
  const take = useAction({
    run: () => ledgerClient.call.takeCheckpoint({ spaceId }),
    onDone: (taken) => saveCheckpoint(spaceId, taken),
  })
  const choose = async (file: File | null) => {
    if (!file) return
    const checkpoints = checkpointsOf(await file.text(), spaceId)
    setNoCheckpoint(!checkpoints)
    if (checkpoints) verify.send(checkpoints)
  }
  const problem = verify.problem ?? take.problem
  return (
    <Section title={t('ledger.proof')} sentence={t('ledger.proof-sentence')}>
      <div className={classes.actions}>
        <Button loading={verify.pending} onClick={() => verify.send([])}>
          {t('ledger.verify')}
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant="outline">
              {t('ledger.verify-against')}
            </Button>
          )}
        </FileButton>
        <Button variant="outline" loading={take.pending} onClick={() => take.send(undefined)}>
          {t('ledger.take-checkpoint')}
        </Button>
        {actions}
      </div>
      <div aria-live="polite">
        {isNoCheckpoint ? <p role="alert">{t('ledger.no-checkpoint')}</p> : null}
        {problem ? <ErrorState error={problem} /> : null}
        {verify.reports ? <Verdict spaceId={spaceId} reports={verify.reports} /> : null}
      </div>
    </Section>
  )
}

type Checkpoints = CheckpointFile['checkpoints']

function useVerification(spaceId: string) {
  const [reports, setReports] = useState<Awaited<ReturnType<typeof ledgerClient.call.verify>>>()
  const action = useAction({
    run: (checkpoints: Checkpoints) => ledgerClient.call.verify({ spaceId, checkpoints }),
    onDone: setReports,
  })
  return { ...action, reports }
}

function saveCheckpoint(spaceId: string, taken: CheckpointFile) {
  const text = `${JSON.stringify(taken, undefined, 2)}\n`
  saveFile(`entente-checkpoint-${spaceId}-${taken.takenAt.slice(0, 10)}.json`, new Blob([text], { type: 'application/json' }))
}
