import { type Series, standingOf } from '#src/core/rounds/web/round-series.ts'
import { useAskedWords } from '#src/core/rounds/web/useAskedWords.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly name: string; readonly series: readonly Series[] }

/** Rounds with every wave, as they stand; what was answered is in the result of each. */
export function RoundsDownload({ name, series }: Props) {
  const t = useText()
  const asked = useAskedWords()
  return (
    <DownloadMenu
      name={`${t('rounds.title')} – ${name}`}
      columns={[
        { id: 'title', name: t('columns.title'), kind: 'text' },
        { id: 'state', name: t('columns.state'), kind: 'text' },
        { id: 'wave', name: t('columns.wave'), kind: 'number' },
        { id: 'asked', name: t('columns.details'), kind: 'text' },
        { id: 'opened', name: t('columns.created'), kind: 'time' },
        { id: 'due', name: t('columns.due'), kind: 'time' },
        { id: 'revealed', name: t('rounds.standing-revealed'), kind: 'time' },
      ]}
      rows={series
        .flatMap(({ latest, earlier }) => [latest, ...earlier])
        .map((one) => ({
          ...{ title: one.title, wave: one.wave, opened: one.openedAt, due: one.dueAt, revealed: one.revealedAt },
          ...{ state: t(`rounds.badge-${standingOf(one)}`), asked: asked(one) },
        }))}
    />
  )
}
