import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { ObjectiveState } from '#src/features/define/objectives/web/ObjectiveState.tsx'
import classes from '#src/features/define/objectives/web/objectives.module.css'
import { useKindWords } from '#src/features/define/objectives/web/useKindWords.ts'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import common from '#src/ui/design/common.module.css'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** An objective in the list: what, until when, and whose stake is missing. */
export function ObjectiveRow({ objective }: { readonly objective: Objective }) {
  const t = useText()
  const formats = useFormats()
  const kindWords = useKindWords()
  const { id, spaceId, title, kind, horizon, missingStakes, endedAt } = objective
  return (
    <ListRow
      stamp={String(objective.version)}
      title={
        <TextLink to="/partnerships/$spaceId/objectives/$id" params={{ spaceId, id }}>
          {title}
        </TextLink>
      }
      state={<ObjectiveState objective={objective} />}
      details={
        <span className={common.facts}>
          <span>{kindWords(kind)}</span>
          {horizon ? <span>{t('objectives.until', { day: formats.day(horizon) })}</span> : null}
          {missingStakes.length > 0 && endedAt === null ? (
            <span className={classes.missing}>
              {t('objectives.stake-missing-of')}
              {missingStakes.map((party) => (
                <PartyMark key={party} spaceId={spaceId} organisationId={party} quiet />
              ))}
            </span>
          ) : null}
          <AudienceChip spaceId={spaceId} audienceId={objective.audienceId} />
        </span>
      }
    />
  )
}
