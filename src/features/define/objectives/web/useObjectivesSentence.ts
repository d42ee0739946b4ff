import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Which objectives are agreed, and whose stake is missing: the answer at the top of the page. */
export function useObjectivesSentence(partnership: Partnership): (objectives: readonly Objective[]) => string {
  const t = useText()
  const formats = useFormats()
  return (objectives) => {
    const open = objectives.filter(({ state }) => state === 'proposed' || state === 'agreed')
    if (open.length === 0) return t('objectives.none-open')
    const agreed = open.filter(({ state }) => state === 'agreed').length
    const missing = partnership.parties.flatMap(({ organisationId, shortName }) => {
      const count = open.filter((one) => one.missingStakes.includes(organisationId)).length
      return count > 0 ? [{ name: isolated(shortName), count }] : []
    })
    // Those of whom the same is to be said stand in one sentence.
    const said = [...Map.groupBy(missing, ({ count }) => count)].map(([count, sides]) =>
      t('objectives.missing-stakes', { parties: formats.list(sides.map(({ name }) => name)), sides: sides.length, count }),
    )
    const stakes = said.length > 0 ? said : [t('objectives.no-stake-missing')]
    return [t('objectives.sentence', { agreed, proposed: open.length - agreed }), ...stakes].join(' ')
  }
}
