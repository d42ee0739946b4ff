import { type Criterion, childrenOf, isGroup, leavesOf, statedWeights } from '#src/features/choose/selections/model/criteria.ts'
import classes from '#src/features/choose/selections/web/selections.module.css'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly criteria: readonly Criterion[]
  /** Of the leaves, in their order; what the tree itself says where nobody has weighed. */
  readonly weights?: readonly number[]
}

/** The tree with what each part weighs of the whole. */
export function CriteriaTree({ criteria, weights = statedWeights(criteria) }: Props) {
  const t = useText()
  const leaves = leavesOf(criteria)
  const weightOf = new Map(leaves.map(({ key }, i) => [key, weights[i] ?? 0]))
  const sum = (one: Criterion): number =>
    isGroup(criteria, one)
      ? childrenOf(criteria, one.key).reduce((total, child) => total + sum(child), 0)
      : (weightOf.get(one.key) ?? 0)
  const rows = walk(criteria, null, 0)
  return (
    <>
      <ListDownload
        name={t('selections.room-criteria')}
        rows={rows}
        columns={[
          { header: t('columns.name'), kind: 'text', value: ({ one }) => one.name },
          { header: t('columns.details'), kind: 'text', value: ({ one }) => one.about },
          { header: t('columns.level'), kind: 'number', value: ({ depth }) => depth + 1 },
          { header: t('columns.weight'), kind: 'number', value: ({ one }) => sum(one) },
          { header: t('columns.unit'), kind: 'text', value: ({ one }) => one.unit },
        ]}
      />
      <ul className={classes.tree}>
        {rows.map(({ one, depth }) => (
          <li key={one.key} data-depth={depth}>
            <CriterionWords criterion={one} group={isGroup(criteria, one)} />
            <Bar share={sum(one)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function walk(criteria: readonly Criterion[], parent: string | null, depth: number): { one: Criterion; depth: number }[] {
  return childrenOf(criteria, parent).flatMap((one) => [{ one, depth }, ...walk(criteria, one.key, depth + 1)])
}

function CriterionWords({ criterion, group }: { readonly criterion: Criterion; readonly group: boolean }) {
  const t = useText()
  const formats = useFormats()
  const { name, about, kind, unit, direction, mustReach, bothSides } = criterion
  const facts = [
    ...(kind === 'figure' && !group
      ? [t(direction === 'min' ? 'selections.less-is-better' : 'selections.more-is-better', { unit })]
      : []),
    ...(mustReach === null
      ? []
      : [
          t(direction === 'min' ? 'selections.must-stay-below' : 'selections.must-reach', { value: formats.number(mustReach) }),
        ]),
    ...(bothSides ? [t('selections.rated-by-both')] : []),
  ]
  return (
    <span>
      <bdi>{name}</bdi>
      {about ? (
        <small>
          <bdi>{about}</bdi>
        </small>
      ) : null}
      {facts.length > 0 ? <small>{facts.join(' · ')}</small> : null}
    </span>
  )
}

function Bar({ share }: { readonly share: number }) {
  const formats = useFormats()
  return (
    <>
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, 100 * share)}%` }} />
      </span>
      <span className={classes.share}>{formats.percent(share)}</span>
    </>
  )
}
