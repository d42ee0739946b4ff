import { DecimalChoice } from '#src/core/measure-files/web/DecimalChoice.tsx'
import type { DecimalSign, FileCheck } from '#src/core/measure-files/web/useFiles.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly found: FileCheck; readonly onDecimal: (sign: DecimalSign) => void }
type FileProblem = FileCheck['problems'][number]

const aboutSigns = new Set(['number-unclear', 'number-mixed', 'other-decimal-sign'])

/** Everything that keeps the file from being taken over, line by line. */
export function FileProblems({ found, onDecimal }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const { problems, problemCount } = found
  const place = ({ line, column }: FileProblem) => {
    const id = `measure-files.column-${column}`
    return t.has(id) ? t('measure-files.line-and-column', { line, column: t(id) }) : t('measure-files.in-line', { line })
  }
  return (
    <div className={common.below}>
      <p className={common.lead}>{t('measure-files.problems', { count: problemCount })}</p>
      {problems.some(({ code }) => aboutSigns.has(code)) ? <DecimalChoice onDecimal={onDecimal} /> : null}
      <DataTable
        caption={t('measure-files.problem-list')}
        rows={problems}
        rowKey={({ line, column: name, code }) => `${line} ${name} ${code}`}
        columns={[
          {
            id: 'place',
            header: t('measure-files.place'),
            kind: 'text',
            value: place,
            cell: place,
            sortValue: ({ line }) => line,
          },
          {
            id: 'problem',
            header: t('measure-files.problem'),
            kind: 'text',
            value: problemText,
            cell: problemText,
            sortValue: ({ code }) => code,
          },
        ]}
      />
      {problemCount > problems.length ? (
        <p className={common.quiet}>{t('measure-files.more-problems', { count: problemCount - problems.length })}</p>
      ) : null}
    </div>
  )
}
