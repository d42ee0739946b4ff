import type { ReactNode } from 'react'
import type { DefinitionFields } from '#src/core/measures/model/definition.ts'
import type { ComparedField } from '#src/core/measures/web/changed-fields.ts'
import classes from '#src/core/measures/web/measures.module.css'
import { TargetPath } from '#src/core/measures/web/TargetPath.tsx'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly definition: DefinitionFields
  /** Only these, where a version is told by what it changed. */
  readonly only?: ReadonlySet<ComparedField> | undefined
}

/** What a definition says, field by field; what it leaves empty is left out. */
export function DefinitionFacts({ spaceId, definition, only }: Props) {
  const t = useText()
  const perspective = usePerspectiveWords()
  const values = useValueWords()
  const { unit, owner, warn, alarm, baseline } = definition
  const number = (decimal: string | null) => (decimal === null ? t('measures.none') : values.exact(decimal, unit))
  const facts: readonly (readonly [ComparedField, string, ReactNode])[] = [
    ['name', t('measures.name'), definition.name],
    ['formula', t('measures.formula'), definition.formula],
    ['unit', t('measures.unit'), unit],
    ['direction', t('measures.direction'), t(`measures.direction-${definition.direction}`)],
    ['frequency', t('measures.frequency'), t(`measures.every-${definition.frequency}`)],
    ['targets', t('measures.targets'), <TargetPath key="targets" targets={definition.targets} unit={unit} />],
    ['warn', t('measures.warn'), number(warn)],
    ['alarm', t('measures.alarm'), number(alarm)],
    ['baseline', t('measures.baseline'), number(baseline)],
    ['source', t('measures.source'), definition.source],
    [
      'owner',
      t('measures.owner'),
      owner ? <PartyMark key="owner" spaceId={spaceId} organisationId={owner.organisationId} /> : t('measures.owned-by-all'),
    ],
    ['perspective', t('measures.perspective'), perspective(definition.perspective)],
  ]
  const isEmpty = (field: ComparedField) => definition[field] === '' || definition[field] === null
  const shown = facts.filter(([field]) => (only ? only.has(field) : field !== 'name' && (!isEmpty(field) || field === 'owner')))
  if (shown.length === 0) return <p className={classes.help}>{t('measures.nothing-changed')}</p>
  return (
    <dl className={classes.facts}>
      {shown.map(([field, name, words]) => (
        <div key={field}>
          <dt>{name}</dt>
          <dd>{words === '' ? t('measures.none') : words}</dd>
        </div>
      ))}
    </dl>
  )
}
