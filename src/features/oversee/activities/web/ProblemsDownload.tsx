import type { FileCheck } from '#src/features/oversee/activities/web/useImport.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What was found in a file, for whoever mends it elsewhere. */
export function ProblemsDownload({ problems }: Pick<FileCheck, 'problems'>) {
  const t = useText()
  const problemText = useProblemText()
  return (
    <DownloadMenu
      name={t('activities.problem-list')}
      columns={[
        { id: 'line', name: t('activities.line'), kind: 'number' },
        { id: 'severity', name: t('activities.severity'), kind: 'text' },
        { id: 'problem', name: t('activities.problem'), kind: 'text' },
        { id: 'rule', name: t('activities.rule'), kind: 'text' },
      ]}
      rows={problems.map(({ line, severity, rule, values }) => ({
        ...{ line, rule },
        severity: t(`activities.severity-${severity}`),
        problem: problemText({ code: rule, values }),
      }))}
    />
  )
}
