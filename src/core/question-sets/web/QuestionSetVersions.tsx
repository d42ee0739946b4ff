import { useCircle } from '#src/core/audiences/web/circle.ts'
import { compareVersions, type VersionChange } from '#src/core/question-sets/web/compare-versions.ts'
import classes from '#src/core/question-sets/web/questions.module.css'
import {
  type QuestionSetRecord,
  useQuestionSetVersions,
  type VersionRecord,
} from '#src/core/question-sets/web/useQuestionSets.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import { nameOfLanguage } from '#src/kit/locale.ts'
import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Every version, the latest first: who wrote it, why, and in words what it does differently. */
export function QuestionSetVersions({ set }: { readonly set: QuestionSetRecord }) {
  const t = useText()
  const versions = useQuestionSetVersions(set.spaceId, set.id).data ?? []
  if (versions.length < 2) return null
  return (
    <Section title={t('question-sets.versions')} sentence={t('question-sets.versions-sentence')}>
      <ol className={classes.versions}>
        {versions.map((version, place) => (
          <Version key={version.version} version={version} before={versions[place + 1]} />
        ))}
      </ol>
    </Section>
  )
}

type Props = { readonly version: VersionRecord; readonly before: VersionRecord | undefined }

function Version({ version, before }: Props) {
  const t = useText()
  const formats = useFormats()
  const changeWords = useChangeWords()
  const { members } = useCircle()
  const who = members.find(({ seatId }) => seatId === version.writtenBy)?.name ?? t('ledger.somebody')
  const changes = before ? compareVersions(before.content, version.content) : []
  return (
    <li>
      <h3>{t('question-sets.version', { version: version.version })}</h3>
      <p className={common.quiet}>{t('question-sets.written', { who: isolated(who), day: formats.date(version.writtenAt) })}</p>
      {version.reason ? <p dir="auto">{version.reason}</p> : null}
      {changes.length > 0 ? (
        <ul>
          {changes.map((change) => (
            <li key={`${change.what}/${JSON.stringify(change.text ?? change.language ?? '')}`}>{changeWords(change)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function useChangeWords(): (change: VersionChange) => string {
  const t = useText()
  const said = useSaid()
  const { language: reader } = useLocale()
  return ({ what, text, language }) =>
    t(`question-sets.change-${what}`, {
      text: isolated(said(text ?? null)),
      language: language === undefined ? '' : nameOfLanguage(language, reader),
    })
}
