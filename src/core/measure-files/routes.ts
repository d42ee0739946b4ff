import type { Routes } from '#src/core/acting/routes.ts'
import { checkFile, countChanges, listedProblems, takeFile } from '#src/core/measure-files/actions.ts'
import type { measureFilesApi } from '#src/core/measure-files/api.ts'
import { writeValuesFile } from '#src/core/measure-files/model.ts'
import { findMeasure } from '#src/core/measures/store.ts'
import { found } from '#src/kit/refusal.ts'

export const measureFilesRoutes: Routes<typeof measureFilesApi> = {
  check: async (act, { text, measureId, decimal }) => {
    const { problems, values, empty, ignored, ...plan } = await checkFile(act, { text, measureId, decimal })
    return {
      ...plan,
      problems: problems.slice(0, listedProblems).map((problem) => ({ ...problem, values: { ...problem.values } })),
      problemCount: problems.length,
      counts: countChanges(values),
      values: [...values],
      empty: [...empty],
      ignored: [...ignored],
    }
  },
  take: (act, { spaceId: _space, ...file }) => takeFile(act, file),
  write: async (act, { spaceId, id }) => {
    const measure = found(await findMeasure(act.db, spaceId, id))
    return { name: `${measure.key}.csv`, text: writeValuesFile(measure) }
  },
}
