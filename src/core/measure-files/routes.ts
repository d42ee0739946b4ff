import type { Routes } from '#src/core/acting/routes.ts'
import { checkFile, countChanges, listedProblems, takeFile } from '#src/core/measure-files/actions.ts'
import type { measureFilesApi } from '#src/core/measure-files/api.ts'
import { type FileToRead, writeValuesFile } from '#src/core/measure-files/model.ts'
import { findMeasure } from '#src/core/measures/store.ts'
import { found, refuseProblems } from '#src/kit/refusal.ts'

export const measureFilesRoutes: Routes<typeof measureFilesApi> = {
  check: async (act, { spaceId: _space, name: _name, ...file }) => {
    const { problems, values, empty, ignored, ...plan } = await checkFile(act, readInput(file))
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
  take: (act, { spaceId: _space, name, expected, ...file }) => takeFile(act, { name, expected, ...readInput(file) }),
  write: async (act, { spaceId, id }) => {
    const measure = found(await findMeasure(act.db, spaceId, id))
    return { name: `${measure.key}.csv`, text: writeValuesFile(measure) }
  },
}

interface Given extends Omit<FileToRead, 'workbook'> {
  readonly workbook?: string | undefined
}

/** The file in the one form that it came in. */
function readInput({ text, workbook, ...more }: Given): FileToRead {
  refuseProblems((text === undefined) === (workbook === undefined) ? [{ path: 'text', code: 'required' }] : [])
  return workbook === undefined ? { ...more, text } : { ...more, workbook: Uint8Array.fromBase64(workbook) }
}
