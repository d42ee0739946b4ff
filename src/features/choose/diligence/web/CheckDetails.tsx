import { Button } from '@mantine/core'
import { UploadButton } from '#src/core/files/web/UploadButton.tsx'
import { downloadFile } from '#src/core/files/web/useFiles.ts'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import { findings } from '#src/features/choose/diligence/model.ts'
import classes from '#src/features/choose/diligence/web/diligence.module.css'
import { diligenceClient, useRefreshChecks } from '#src/features/choose/diligence/web/useDiligence.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly check: CheckInFull; readonly canWork: boolean }

/** What was found, with the files that show it. */
export function CheckDetails({ spaceId, check, canWork }: Props) {
  const t = useText()
  const refresh = useRefreshChecks()
  const { id, evidence } = check
  const drop = useAction<void, unknown>({ run: () => diligenceClient.call.drop({ spaceId, id }), onDone: refresh })
  const form = useForm({
    initial: { outcome: check.outcome ?? '', finding: check.finding },
    draftKey: `check.${id}.${check.settledAt ?? ''}`,
    send: ({ outcome, finding }) =>
      // What was not chosen is told at its field.
      diligenceClient.call.settle({
        spaceId,
        id,
        outcome: findings.find((one) => one === outcome) ?? ('' as 'clear'),
        finding,
      }),
    onDone: refresh,
  })
  return (
    <div className={classes.open}>
      <Files spaceId={spaceId} files={evidence} />
      {canWork ? (
        <>
          <UploadButton
            label={t('diligence.add-evidence')}
            send={({ name, mediaType, content }) =>
              diligenceClient.call.addEvidence({ params: { spaceId, id }, query: { name, mediaType }, body: content })
            }
            onDone={refresh}
          />
          <FormBody form={form} label={t('diligence.finding')}>
            <ChoiceField
              {...form.field('outcome')}
              label={t('diligence.outcome')}
              choices={findings.map((one) => ({ value: one, label: t(`diligence.outcome-${one}`) }))}
            />
            <LongTextField {...form.field('finding')} label={t('diligence.finding')} lines={3} optional />
            <FormActions
              form={form}
              submit={t('diligence.keep')}
              beside={
                <Button variant="subtle" color="bad" loading={drop.pending} onClick={() => drop.send()}>
                  {t('diligence.drop')}
                </Button>
              }
            />
          </FormBody>
        </>
      ) : (
        <p>
          <bdi>{check.finding}</bdi>
        </p>
      )}
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
