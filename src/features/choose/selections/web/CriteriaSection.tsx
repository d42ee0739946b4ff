import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SelectionInFull } from '#src/features/choose/selections/api.ts'
import { leavesOf } from '#src/features/choose/selections/model/criteria.ts'
import { CriteriaForm } from '#src/features/choose/selections/web/CriteriaForm.tsx'
import { CriteriaTree } from '#src/features/choose/selections/web/CriteriaTree.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly selection: SelectionInFull
  /** The group's weights of the leaves, where assessors have weighed. */
  readonly weights: readonly number[] | undefined
  readonly onDone: () => void
}

/** What the candidates are measured by. */
export function CriteriaSection({ selection, weights, onDone }: Props) {
  const t = useText()
  const [isChanging, setChanging] = useState(false)
  const { criteria, you } = selection
  const change = you.work ? (
    <Button variant="outline" onClick={() => setChanging(true)}>
      {t('selections.change-criteria')}
    </Button>
  ) : undefined
  const said = weights ? 'selections.weights-of-assessors' : 'selections.weights-stated'
  return (
    <Section
      title={t('selections.criteria')}
      sentence={criteria.length > 0 && !isChanging ? t(said, { criteria: leavesOf(criteria).length }) : undefined}
      actions={!isChanging && criteria.length > 0 ? change : undefined}
    >
      {isChanging ? <CriteriaForm selection={selection} onClose={() => setChanging(false)} onDone={onDone} /> : null}
      {!isChanging && criteria.length > 0 ? <CriteriaTree criteria={criteria} {...(weights ? { weights } : {})} /> : null}
      {!isChanging && criteria.length === 0 ? (
        <EmptyState drawing="list" sentence={t('selections.no-criteria')} action={change} />
      ) : null}
    </Section>
  )
}
