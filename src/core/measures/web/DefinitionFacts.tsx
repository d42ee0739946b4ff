import type { DefinitionFields } from '#src/core/measures/model/definition.ts'
import { type ComparedField, changedFields, comparedFields } from '#src/core/measures/web/changed-fields.ts'
import { DefinitionFact } from '#src/core/measures/web/DefinitionFact.tsx'
import classes from '#src/core/measures/web/measures.module.css'
import { TargetPath } from '#src/core/measures/web/TargetPath.tsx'
import common from '#src/ui/design/common.module.css'
import type { TextId } from '#src/ui/text/catalogues.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly definition: DefinitionFields
  /** The version it follows: then it is told by what it changes. */
  readonly before?: DefinitionFields | undefined
}

const names = {
  name: 'measures.name',
  formula: 'measures.formula',
  unit: 'measures.unit',
  direction: 'measures.direction',
  frequency: 'measures.frequency',
  targets: 'measures.targets',
  warn: 'measures.warn',
  alarm: 'measures.alarm',
  baseline: 'measures.baseline',
  source: 'measures.source',
  owner: 'measures.owner',
  perspective: 'measures.perspective',
} as const satisfies Record<ComparedField, TextId>

/** What a definition says, field by field; what it leaves empty is left out, what it changes stands beside what was. */
export function DefinitionFacts({ spaceId, definition, before }: Props) {
  const t = useText()
  const changed = before && changedFields(before, definition)
  const isTold = (field: ComparedField) =>
    changed
      ? changed.has(field)
      : field === 'owner' || (field !== 'name' && definition[field] !== '' && definition[field] !== null)
  const told = comparedFields.filter(isTold)
  if (told.length === 0) return <p className={common.quiet}>{t('measures.nothing-changed')}</p>
  return (
    <dl className={classes.facts}>
      {told.map((field) => (
        <div key={field}>
          <dt>{t(names[field])}</dt>
          <dd>
            {before && field !== 'targets' ? (
              <s>
                <DefinitionFact spaceId={spaceId} definition={before} field={field} />
              </s>
            ) : null}
            {before && field === 'targets' ? (
              <TargetPath targets={definition.targets} before={before.targets} unit={definition.unit} />
            ) : (
              <DefinitionFact spaceId={spaceId} definition={definition} field={field} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
