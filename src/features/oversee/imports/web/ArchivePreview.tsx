import { Button } from '@mantine/core'
import type { ArchiveCheck } from '#src/features/oversee/imports/web/useImports.ts'
import common from '#src/ui/design/common.module.css'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly found: ArchiveCheck; readonly pending: boolean; readonly onTake: () => void }

/** What an archive would bring, before it does. */
export function ArchivePreview({ found, pending, onTake }: Props) {
  const t = useText()
  const formats = useFormats()
  const { spaces, files, madeAt, madeBy } = found
  const partnerships = spaces.filter(({ kind, withoutContent }) => kind === 'partnership' && !withoutContent).length
  const isHome = spaces.some(({ kind }) => kind === 'organisation')
  const partiesOf = ({ kind, parties }: ArchiveCheck['spaces'][number]) =>
    kind === 'organisation' ? t('archives.own-space') : formats.list(parties.map(isolated))
  const left = spaces.filter(({ withoutContent }) => withoutContent).length
  return (
    <div className={common.below}>
      <p className={common.lead}>
        {t('archives.would', {
          partnerships,
          files,
          name: isolated(madeBy ?? ''),
          day: madeAt === null ? '' : formats.date(madeAt),
        })}
      </p>
      {isHome ? <p>{t('archives.would-home')}</p> : null}
      {left > 0 ? <p className={common.quiet}>{t('archives.would-leave-out', { count: left })}</p> : null}
      <DataTable
        caption={t('archives.preview')}
        rows={spaces}
        rowKey={({ kind, name }) => `${kind} ${name}`}
        columns={[
          {
            id: 'name',
            header: t('columns.name'),
            kind: 'text',
            value: ({ name }) => name,
            cell: ({ name }) => <bdi>{name}</bdi>,
            sortValue: ({ name }) => name,
          },
          {
            id: 'parties',
            header: t('archives.parties'),
            kind: 'text',
            value: partiesOf,
            cell: partiesOf,
          },
          {
            id: 'records',
            header: t('archives.records-head'),
            kind: 'number',
            value: ({ records }) => records,
            cell: ({ records }) => formats.number(records),
            numeric: true,
          },
          {
            id: 'entries',
            header: t('archives.entries-head'),
            kind: 'number',
            value: ({ entries }) => entries,
            cell: ({ entries }) => formats.number(entries),
            numeric: true,
          },
        ]}
      />
      <p className={common.quiet}>{t('archives.who-will-see')}</p>
      <div className={common.beside}>
        <Button loading={pending} onClick={onTake}>
          {t('archives.take')}
        </Button>
      </div>
    </div>
  )
}
