import { Button, FileButton } from '@mantine/core'
import { FilePreview } from '#src/core/measure-files/web/FilePreview.tsx'
import { FileProblems } from '#src/core/measure-files/web/FileProblems.tsx'
import { useImport } from '#src/core/measure-files/web/useFiles.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  /** The measure that all rows are of; without it each row names its own. */
  readonly measureId?: string
  /** Names of the measures, for the preview. */
  readonly names: ReadonlyMap<string, string>
}

/** Values from a CSV file: checked whole, shown as it would be, and only then taken over. */
export function ImportFile({ spaceId, measureId, names }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const file = useImport(measureId === undefined ? { spaceId } : { spaceId, measureId })
  const { chosen, found, taken } = file
  return (
    <div className={common.below}>
      <p className={common.quiet}>{measureId ? t('measure-files.columns-of-one') : t('measure-files.columns')}</p>
      <div className={common.beside}>
        <FileButton accept=".csv,.txt,.tsv,.xlsx,text/csv" onChange={(one) => one && void file.choose(one)}>
          {(props) => (
            <Button {...props} variant="outline" loading={file.pending}>
              {chosen ? t('measure-files.choose-another') : t('measure-files.choose')}
            </Button>
          )}
        </FileButton>
        {chosen ? <span>{chosen.name}</span> : null}
      </div>
      <div aria-live="polite" className={common.below}>
        {file.problem ? <p role="alert">{problemText(file.problem)}</p> : null}
        {taken ? <StateBadge tone="good">{t('measure-files.taken', taken)}</StateBadge> : null}
        {found && !taken && found.problemCount > 0 ? (
          <FileProblems found={found} onDecimal={(sign) => void file.sayDecimal(sign)} />
        ) : null}
        {found && !taken && found.problemCount === 0 ? (
          <FilePreview
            found={found}
            names={names}
            pending={file.pending}
            onTake={() => void file.takeOver()}
            onCancel={file.clear}
          />
        ) : null}
      </div>
    </div>
  )
}
