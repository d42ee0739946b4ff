import { Button, FileButton } from '@mantine/core'
import { ArchivePreview } from '#src/features/oversee/imports/web/ArchivePreview.tsx'
import { ArchiveProblems } from '#src/features/oversee/imports/web/ArchiveProblems.tsx'
import classes from '#src/features/oversee/imports/web/imports.module.css'
import { type TakenSpace, useArchiveImport } from '#src/features/oversee/imports/web/useImports.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Brings an archive in: checked whole, told what it would bring, and only then taken over. */
export function ImportArchive() {
  const t = useText()
  const problemText = useProblemText()
  const file = useArchiveImport()
  const { chosen, found, taken } = file
  return (
    <Section title={t('archives.bring')} sentence={t('archives.bring-sentence')}>
      <div className={common.below}>
        <p className={common.quiet}>{t('archives.bring-help')}</p>
        <div className={common.beside}>
          <FileButton accept=".zip,application/zip" onChange={(one) => one && void file.choose(one)}>
            {(props) => (
              <Button {...props} variant="outline" loading={file.pending}>
                {t(chosen ? 'archives.choose-another' : 'archives.choose')}
              </Button>
            )}
          </FileButton>
          {chosen ? <bdi>{chosen.name}</bdi> : null}
        </div>
        <div aria-live="polite" className={common.below}>
          {file.problem ? <p role="alert">{problemText(file.problem)}</p> : null}
          {taken ? <Taken spaces={taken} /> : null}
          {found && !taken && found.problemCount > 0 ? <ArchiveProblems found={found} /> : null}
          {found && !taken && found.problemCount === 0 ? (
            <ArchivePreview found={found} pending={file.pending} onTake={() => void file.takeOver()} />
          ) : null}
        </div>
      </div>
    </Section>
  )
}

function Taken({ spaces }: { readonly spaces: readonly TakenSpace[] }) {
  const t = useText()
  return (
    <>
      <StateBadge tone="good">{t('archives.taken', { count: spaces.length })}</StateBadge>
      <ul className={classes.list}>
        {spaces.map(({ id, kind, name }) => (
          <li key={id}>
            {kind === 'partnership' ? (
              <TextLink to="/partnerships/$spaceId" params={{ spaceId: id }}>
                <bdi>{name}</bdi>
              </TextLink>
            ) : (
              <bdi>{name}</bdi>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
