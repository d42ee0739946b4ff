import type { DefinitionFields } from '#src/core/measures/model/definition.ts'
import type { ComparedField } from '#src/core/measures/web/changed-fields.ts'
import { TargetPath } from '#src/core/measures/web/TargetPath.tsx'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly definition: DefinitionFields; readonly field: ComparedField }

/** What a definition says in one field. */
export function DefinitionFact({ spaceId, definition, field }: Props) {
  const t = useText()
  const values = useValueWords()
  const perspective = usePerspectiveWords()
  const { unit, owner } = definition
  switch (field) {
    case 'direction':
      return t(`measures.direction-${definition.direction}`)
    case 'frequency':
      return t(`measures.every-${definition.frequency}`)
    case 'perspective':
      return perspective(definition.perspective)
    case 'targets':
      return <TargetPath targets={definition.targets} unit={unit} />
    case 'owner':
      return owner ? <PartyMark spaceId={spaceId} organisationId={owner.organisationId} /> : t('measures.owned-by-all')
    case 'warn':
    case 'alarm':
    case 'baseline': {
      const decimal = definition[field]
      return decimal === null ? t('measures.none') : values.exact(decimal, unit)
    }
    default:
      return <bdi>{definition[field] || t('measures.none')}</bdi>
  }
}
