import { type Criterion, emptyCriterion } from '#src/features/choose/selections/model/criteria.ts'
import { useText } from '#src/ui/text/useText.tsx'

const usual = [
  ['compatibility', null],
  ['values', 'compatibility'],
  ['goals', 'compatibility'],
  ['culture', 'compatibility'],
  ['capability', null],
  ['resources', 'capability'],
  ['expertise', 'capability'],
  ['reputation', 'capability'],
  ['track-record', null],
] as const

/** The tree that most searches begin with, in the reader's words: compatibility, capability, track record. */
export function useUsualCriteria(): Criterion[] {
  const t = useText()
  const anchors = [0, 1, 2, 3, 4].map((step) => t(`selections.anchor-${step as 0}`))
  return usual.map(([key, parent]) => ({
    ...emptyCriterion,
    key,
    parent,
    name: t(`selections.usual-${key}`),
    about: key === 'compatibility' || key === 'capability' ? '' : t(`selections.usual-${key}-about`),
    anchors: key === 'compatibility' || key === 'capability' ? [] : anchors,
    bothSides: parent === 'compatibility',
  }))
}
