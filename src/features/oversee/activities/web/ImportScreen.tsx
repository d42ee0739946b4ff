import { Button, FileButton } from '@mantine/core'
import classes from '#src/features/oversee/activities/web/activities.module.css'
import { ImportDone } from '#src/features/oversee/activities/web/ImportDone.tsx'
import { ImportFound } from '#src/features/oversee/activities/web/ImportFound.tsx'
import { ImportProblems } from '#src/features/oversee/activities/web/ImportProblems.tsx'
import { useImport } from '#src/features/oversee/activities/web/useImport.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** An IATI file becomes partnerships: checked whole, shown as it would be, and only then taken over. */
export function ImportScreen() {
  const t = useText()
  const problemText = useProblemText()
  const file = useImport()
  const { chosen, found, taken } = file
  return (
    <Page>
      <PageHeader title={t('activities.import')} sentence={t('activities.import-sentence')} />
      <Section title={t('activities.file')} sentence={t('activities.file-sentence')}>
        <div className={common.beside}>
          <FileButton accept=".xml,text/xml,application/xml" onChange={(one) => one && void file.choose(one)}>
            {(props) => (
              <Button {...props} {...(found ? { variant: 'outline' } : {})} loading={file.checking} disabled={file.taking}>
                {chosen ? t('activities.choose-another') : t('activities.choose')}
              </Button>
            )}
          </FileButton>
          {chosen ? <bdi className={classes.file}>{chosen.name}</bdi> : null}
        </div>
        <div aria-live="polite">
          {file.problem ? <p role="alert">{problemText(file.problem)}</p> : null}
          {file.checking ? <p>{t('activities.checking')}</p> : null}
        </div>
      </Section>
      {file.checking ? <LoadingState lines={4} /> : null}
      {found && !taken ? <ImportProblems found={found} /> : null}
      {found && !taken && found.errors === 0 ? (
        <ImportFound
          found={found}
          pending={file.taking}
          onTake={(audience) => void file.takeOver(audience)}
          onCancel={file.clear}
        />
      ) : null}
      {taken ? <ImportDone taken={taken} onAnother={file.clear} /> : null}
    </Page>
  )
}
