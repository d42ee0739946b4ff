import type { ArchiveCheck } from '#src/features/oversee/imports/web/useImports.ts'
import common from '#src/ui/design/common.module.css'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Problem = ArchiveCheck['problems'][number]

/** Everything that keeps an archive from being taken over, with its place in it. */
export function ArchiveProblems({ found }: { readonly found: ArchiveCheck }) {
  const t = useText()
  const place = ({ part, line, column }: Problem) =>
    [part, line === undefined ? '' : t('measure-files.in-line', { line }), column ?? ''].filter(Boolean).join(' · ') ||
    t('verify.whole')
  const words = ({ code }: Problem) => {
    const fault = code.replace(/^ledger-/, '')
    const id = [`archives.problem-${code}`, `ledger.fault.${fault}`, `verify.fault.${fault}`].find((one) => t.has(one))
    return id !== undefined && t.has(id) ? t(id) : code
  }
  return (
    <div className={common.below}>
      <p className={common.lead}>{t('archives.problems', { count: found.problemCount })}</p>
      <DataTable
        caption={t('archives.problem-list')}
        rows={found.problems}
        rowKey={({ part, line, column, code }) => `${part} ${line} ${column} ${code}`}
        columns={[
          {
            id: 'place',
            header: t('measure-files.place'),
            kind: 'text',
            value: place,
            cell: (problem) => <bdi>{place(problem)}</bdi>,
          },
          {
            id: 'problem',
            header: t('measure-files.problem'),
            kind: 'text',
            value: words,
            cell: words,
            sortValue: ({ code }) => code,
          },
        ]}
      />
    </div>
  )
}
