import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { readTableFile, type TableFile } from '#src/core/measure-files/web/read-table-file.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import { assessmentsClient } from '#src/features/choose/assessments/web/useAssessment.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly selectionId: string; readonly onClose: () => void }

/** Candidates, criteria and figures from a table: checked whole, shown as it would be, and only then taken over. */
export function ImportTable({ spaceId, selectionId, onClose }: Props) {
  const t = useText()
  const formats = useFormats()
  const problemText = useProblemText()
  const refresh = useRefresh(spaceId)
  const [chosen, setChosen] = useState<TableFile>({})
  const preview = useAction({
    run: async (file: Blob) => {
      const read = await readTableFile(file)
      setChosen(read)
      return assessmentsClient.call.preview({ spaceId, id: selectionId, ...read })
    },
    onDone: (found) => setFound(found),
  })
  const [found, setFound] = useState<Awaited<ReturnType<typeof assessmentsClient.call.preview>>>()
  const take = useAction<void, unknown>({
    run: () => assessmentsClient.call.take({ spaceId, id: selectionId, ...chosen }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const problem = preview.problem ?? take.problem
  const isSound = found !== undefined && found.problems.length === 0
  return (
    <Section title={t('assessments.import')} sentence={t('assessments.import-sentence')}>
      <div className={common.beside}>
        <FileButton
          accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(file) => file && preview.send(file)}
        >
          {(props) => (
            <Button {...props} variant="outline" loading={preview.pending}>
              {t('assessments.choose-file')}
            </Button>
          )}
        </FileButton>
        <Button variant="subtle" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
      <div aria-live="polite" className={classes.stack}>
        {problem ? <p role="alert">{problemText(problem)}</p> : null}
        {found && !isSound ? (
          <>
            <p>{t('assessments.import-problems', { count: found.problems.length })}</p>
            <ul className={classes.list}>
              {found.problems.slice(0, 50).map((one) => (
                <li key={`${one.line} ${one.column} ${one.code}`}>
                  {t('assessments.import-line', {
                    line: one.line,
                    column: one.column ?? '',
                    said: problemText({ code: one.code, values: one.values ?? {} }),
                  })}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {isSound ? (
          <>
            <p className={classes.words}>
              {t('assessments.import-plan', {
                added: found.newCandidates.length,
                known: found.knownCandidates.length,
                criteria: found.newCriteria.length,
                figures: found.figures,
                empty: found.empty,
              })}
            </p>
            {found.newCandidates.length > 0 ? <p className={common.quiet}>{formats.list(found.newCandidates)}</p> : null}
            <div className={common.beside}>
              <Button loading={take.pending} onClick={() => take.send()}>
                {t('assessments.take-over')}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </Section>
  )
}
