import { Button } from '@mantine/core'
import type { FileCheck } from '#src/core/measure-files/web/useFiles.ts'
import common from '#src/ui/design/common.module.css'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly found: FileCheck
  readonly names: ReadonlyMap<string, string>
  readonly pending: boolean
  readonly onTake: () => void
  readonly onCancel: () => void
}
type Planned = FileCheck['values'][number]

const tones: Readonly<Record<Planned['change'], Tone>> = { new: 'accent', corrected: 'warn', unchanged: 'quiet' }
const shown = 100

/** What the file would change, before it does. */
export function FilePreview({ found, names, pending, onTake, onCancel }: Props) {
  const t = useText()
  const formats = useFormats()
  const { counts, values, empty, ignored } = found
  const changes = values.filter(({ change }) => change !== 'unchanged')
  return (
    <div className={common.below}>
      <p className={common.lead}>{t('measure-files.would', counts)}</p>
      {empty.length > 0 ? <p className={common.quiet}>{t('measure-files.empty', { count: empty.length })}</p> : null}
      {ignored.length > 0 ? (
        <p className={common.quiet}>{t('measure-files.ignored', { columns: formats.list(ignored) })}</p>
      ) : null}
      {changes.length > 0 ? (
        <DataTable
          caption={t('measure-files.preview')}
          rows={changes.slice(0, shown)}
          all={changes}
          rowKey={({ line }) => String(line)}
          columns={[
            {
              id: 'period',
              header: t('measure-files.column-period'),
              kind: 'text',
              value: ({ period }) => period,
              cell: ({ period }) => period,
              sortValue: ({ period }) => period,
            },
            {
              id: 'measure',
              header: t('measure-files.column-measure'),
              kind: 'text',
              value: ({ measureId }) => names.get(measureId),
              cell: ({ measureId }) => names.get(measureId) ?? '',
            },
            {
              id: 'value',
              header: t('measure-files.column-value'),
              kind: 'number',
              value: ({ value }) => value,
              also: [{ header: t('columns.before'), kind: 'number', value: ({ before }) => before }],
              cell: (row) => <Change row={row} />,
              numeric: true,
            },
            {
              id: 'change',
              header: t('measure-files.change'),
              kind: 'text',
              value: ({ change }) => t(`measure-files.change-${change}`),
              cell: ({ change }) => <StateBadge tone={tones[change]}>{t(`measure-files.change-${change}`)}</StateBadge>,
              sortValue: ({ change }) => change,
            },
            {
              id: 'line',
              header: t('measure-files.line'),
              kind: 'number',
              value: ({ line }) => line,
              cell: ({ line }) => formats.number(line),
              sortValue: ({ line }) => line,
              numeric: true,
            },
          ]}
        />
      ) : null}
      {changes.length > shown ? (
        <p className={common.quiet}>{t('measure-files.and-more', { count: changes.length - shown })}</p>
      ) : null}
      <div className={common.beside}>
        {changes.length > 0 ? (
          <Button loading={pending} onClick={onTake}>
            {t('measure-files.take', { count: changes.length })}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  )
}

function Change({ row: { before, value } }: { readonly row: Planned }) {
  const formats = useFormats()
  return before === null ? (
    formats.decimal(value)
  ) : (
    <span>
      <s>{formats.decimal(before)}</s> {formats.decimal(value)}
    </span>
  )
}
