import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'

/** The stage it is in, by the name that it has here. */
export const stageOf = ({ stages, stage }: Pick<Partnership, 'stages' | 'stage'>) =>
  stages.find(({ key }) => key === stage) ?? { key: stage, name: '' }
