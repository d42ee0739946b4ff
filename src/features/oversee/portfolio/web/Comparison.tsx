import { Button } from '@mantine/core'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { EntryLink } from '#src/features/oversee/portfolio/web/EntryLink.tsx'
import type { Entry } from '#src/features/oversee/portfolio/web/entry.ts'
import classes from '#src/features/oversee/portfolio/web/portfolio.module.css'
import { useComparisonRows } from '#src/features/oversee/portfolio/web/useComparisonRows.tsx'
import { listColumns } from '#src/ui/list/column.ts'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly entries: readonly Entry[]; readonly onDrop: (id: string) => void; readonly onClear: () => void }

/** Two to four partnerships side by side. */
export function Comparison({ entries, onDrop, onClear }: Props) {
  const t = useText()
  const rows = useComparisonRows(useMySeat()?.organisation.id)
  return (
    <Section
      title={t('portfolio.compare')}
      sentence={entries.length < 2 ? t('portfolio.compare-more') : undefined}
      actions={
        <Button variant="subtle" onClick={onClear}>
          {t('portfolio.compare-end')}
        </Button>
      }
    >
      <ListDownload
        name={t('portfolio.compare')}
        rows={entries}
        columns={[{ header: t('portfolio.column-name'), kind: 'text', value: ({ name }) => name }, ...listColumns(rows)]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must be scrolled by keyboard too */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      <div role="group" className={classes.compared} aria-label={t('portfolio.compare')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {entries.map((entry) => (
                <th key={entry.id} scope="col">
                  <EntryLink entry={entry} />
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    onClick={() => onDrop(entry.id)}
                    aria-label={t('portfolio.compare-drop', { name: entry.name })}
                  >
                    {t('portfolio.compare-drop-short')}
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, header, cell }) => (
              <tr key={id}>
                <th scope="row">{header}</th>
                {entries.map((entry) => (
                  <td key={entry.id}>{cell(entry)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
