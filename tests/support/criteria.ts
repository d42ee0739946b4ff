import { type Criterion, emptyCriterion } from '#src/features/choose/selections/model/criteria.ts'

export const criterion = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  ...emptyCriterion,
  key,
  name: key,
  ...more,
})
