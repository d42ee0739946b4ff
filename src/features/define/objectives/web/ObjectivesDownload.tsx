import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { useKindWords } from '#src/features/define/objectives/web/useKindWords.ts'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly name: string; readonly objectives: readonly Objective[] }

/** Objectives with where each stands and whose stake is missing. */
export function ObjectivesDownload({ spaceId, name, objectives }: Props) {
  const t = useText()
  const formats = useFormats()
  const sides = useSides(spaceId)
  const kindWords = useKindWords()
  const partyName = (id: string) => sides.get(id)?.name ?? t('parties.former')
  return (
    <DownloadMenu
      name={`${t('objectives.title')} – ${name}`}
      columns={[
        { id: 'title', name: t('columns.title'), kind: 'text' },
        { id: 'state', name: t('columns.state'), kind: 'text' },
        { id: 'kind', name: t('columns.kind'), kind: 'text' },
        { id: 'horizon', name: t('columns.horizon'), kind: 'date' },
        { id: 'description', name: t('columns.details'), kind: 'text' },
        { id: 'proposed', name: t('columns.proposed-by'), kind: 'text' },
        { id: 'agreed', name: t('columns.agreed'), kind: 'time' },
        { id: 'missing', name: t('columns.missing-stakes'), kind: 'text' },
        { id: 'version', name: t('columns.version'), kind: 'number' },
      ]}
      rows={objectives.map((one) => ({
        title: one.title,
        state: t(one.openConsentId ? 'objectives.state-asked' : `objectives.state-${one.state}`),
        kind: kindWords(one.kind),
        horizon: one.horizon,
        description: one.description,
        proposed: partyName(one.proposedFor),
        agreed: one.agreedAt,
        missing: formats.list(one.missingStakes.map(partyName)),
        version: one.version,
      }))}
    />
  )
}
