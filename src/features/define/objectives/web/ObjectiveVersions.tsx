import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import classes from '#src/features/define/objectives/web/objectives.module.css'
import { useKindWords } from '#src/features/define/objectives/web/useKindWords.ts'
import type { Version } from '#src/features/define/objectives/web/useObjectives.ts'
import common from '#src/ui/design/common.module.css'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly versions: readonly Version[] }

/** How it came to be worded as it is: every version with who wrote it, when and why. */
export function ObjectiveVersions({ spaceId, versions }: Props) {
  const t = useText()
  const formats = useFormats()
  const kindWords = useKindWords()
  const { members } = useOpenPartnership(spaceId)
  const nameOf = (seat: string) => members.find((member) => member.seatId === seat)?.name ?? t('objectives.somebody')
  return (
    <Section title={t('objectives.versions')} sentence={t('objectives.versions-sentence', { count: versions.length })}>
      <ListDownload
        name={t('objectives.versions')}
        rows={versions}
        columns={[
          { header: t('columns.version'), kind: 'number', value: ({ version }) => version },
          { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
          { header: t('columns.kind'), kind: 'text', value: ({ kind }) => kindWords(kind) },
          { header: t('columns.horizon'), kind: 'date', value: ({ horizon }) => horizon },
          { header: t('columns.details'), kind: 'text', value: ({ description }) => description },
          { header: t('columns.reason'), kind: 'text', value: ({ reason }) => reason },
          { header: t('columns.written-by'), kind: 'text', value: ({ writtenBy }) => nameOf(writtenBy) },
          { header: t('columns.written'), kind: 'time', value: ({ writtenAt }) => writtenAt },
        ]}
      />
      <ol className={classes.versions} reversed>
        {versions.map(({ version, title, kind, horizon, description, reason, writtenBy, writtenAt }) => (
          <li key={version}>
            <b>
              <bdi>{title}</bdi>
            </b>
            <span className={common.quiet}>
              {[
                kindWords(kind),
                horizon ? t('objectives.until', { day: formats.day(horizon) }) : t('objectives.no-horizon'),
              ].join(' · ')}
            </span>
            {description ? (
              <span className={common.written}>
                <bdi>{description}</bdi>
              </span>
            ) : null}
            {reason ? (
              <q>
                <bdi>{reason}</bdi>
              </q>
            ) : null}
            <span className={common.quiet}>
              {t('objectives.version-by', { name: isolated(nameOf(writtenBy)), day: formats.date(writtenAt) })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
