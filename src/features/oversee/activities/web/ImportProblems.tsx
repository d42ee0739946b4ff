import type { FileCheck } from '#src/features/oversee/activities/web/useImport.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './activities.module.css'

type Problem = FileCheck['problems'][number]

/** Everything that keeps the file out, and everything to look at before it comes in, line by line. */
export function ImportProblems({ found }: { readonly found: FileCheck }) {
  const t = useText()
  const formats = useFormats()
  const problemText = useProblemText()
  const { problems, errors, warnings } = found
  if (problems.length === 0) return null
  const problemWords = ({ rule, values }: Problem) => problemText({ code: rule, values })
  const badge = ({ severity }: Problem) => (
    <StateBadge tone={severity === 'error' ? 'bad' : 'warn'}>{t(`activities.severity-${severity}`)}</StateBadge>
  )
  return (
    <Section
      title={t('activities.problems')}
      sentence={t(errors > 0 ? 'activities.problems-sentence' : 'activities.warnings-sentence', { errors, warnings })}
    >
      <DataTable
        caption={t('activities.problem-list')}
        rows={problems}
        rowKey={({ line, rule, values }) => `${line} ${rule} ${JSON.stringify(values)}`}
        columns={[
          {
            id: 'line',
            header: t('activities.line'),
            kind: 'number',
            value: ({ line }) => line,
            cell: ({ line }) => formats.number(line),
            sortValue: ({ line }) => line,
          },
          {
            id: 'severity',
            header: t('activities.severity'),
            kind: 'text',
            value: ({ severity }) => t(`activities.severity-${severity}`),
            cell: badge,
            sortValue: ({ severity }) => severity,
          },
          {
            id: 'problem',
            header: t('activities.problem'),
            kind: 'text',
            value: problemWords,
            cell: problemWords,
            sortValue: ({ rule }) => rule,
          },
          {
            id: 'rule',
            header: t('activities.rule'),
            kind: 'text',
            value: ({ rule }) => rule,
            cell: ({ rule }) => <code className={classes.code}>{rule}</code>,
            sortValue: ({ rule }) => rule,
          },
        ]}
      />
      {errors + warnings > problems.length ? (
        <p className={common.quiet}>{t('activities.more-problems', { count: errors + warnings - problems.length })}</p>
      ) : null}
    </Section>
  )
}
