import { Button } from '@mantine/core'
import classes from '#src/features/oversee/exports/web/exports.module.css'
import { exportsClient } from '#src/features/oversee/exports/web/useExports.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  /** A partnership; without it the whole organisation. */
  readonly spaceId?: string
}

/** Everything the reader sees as one file, what is in it, and who will see it. */
export function ArchiveSection({ spaceId }: Props) {
  const t = useText()
  const download = useAction({
    run: () => (spaceId === undefined ? exportsClient.call.organisation() : exportsClient.call.archive({ spaceId })),
    onDone: (file) => saveFile(file.name, file),
  })
  const of = spaceId === undefined ? 'organisation' : 'partnership'
  return (
    <Section
      title={t(`exports.archive-${of}`)}
      sentence={t(`exports.archive-${of}-sentence`)}
      actions={
        <Button loading={download.pending} onClick={() => download.send(undefined)}>
          {t('exports.archive-download')}
        </Button>
      }
    >
      <ul className={classes.inside}>
        <li>{t(`exports.archive-${of}-inside`)}</li>
        <li>{t('exports.archive-ledger')}</li>
        <li>{t('exports.archive-files')}</li>
        <li>{t('exports.archive-only-yours')}</li>
      </ul>
      <p className={common.quiet}>{t('exports.archive-who-sees')}</p>
      {download.problem ? <ErrorState error={download.problem} /> : null}
    </Section>
  )
}
