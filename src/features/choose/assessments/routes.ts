import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { roundState } from '#src/core/rounds/model/round.ts'
import { isInvited } from '#src/core/rounds/policy.ts'
import { findRound, listAnsweredRounds, listRevealedAnswers } from '#src/core/rounds/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { readCsv } from '#src/exchange/csv/read-csv.ts'
import type { DecimalSign } from '#src/exchange/csv/read-numbers.ts'
import { readXlsxTable } from '#src/exchange/xlsx/read-table.ts'
import { type Brought, importTable, openAssessment, previewImport } from '#src/features/choose/assessments/actions.ts'
import type { assessmentsApi } from '#src/features/choose/assessments/api.ts'
import type { ImportPlan } from '#src/features/choose/assessments/model/import.ts'
import { readAssessors, type Said } from '#src/features/choose/assessments/model/reading.ts'
import { listAssessments } from '#src/features/choose/assessments/store.ts'
import { findSelection, listCriteriaVersions } from '#src/features/choose/selections/store.ts'
import { found } from '#src/kit/refusal.ts'

export const assessmentsRoutes: Routes<typeof assessmentsApi> = {
  get: (act, { spaceId, id }) => presentAssessment(act, spaceId, id),
  open: async (act, { spaceId: _space, id, ...wished }) => ({ roundId: await openAssessment(act, id, wished) }),
  preview: async (act, { id, ...file }) => toAnswer(await previewImport(act, id, toBrought(file))),
  take: async (act, { id, ...file }) => toAnswer(await importTable(act, id, toBrought(file))),
}

interface TableFile {
  readonly text?: string | undefined
  readonly workbook?: string | undefined
  readonly decimal?: DecimalSign | undefined
}

/** The one place where a file becomes a table, whatever program it came from. */
const toBrought = ({ text = '', workbook, decimal }: TableFile): Brought => ({
  sheet: workbook === undefined ? readCsv(text) : readXlsxTable(Buffer.from(workbook, 'base64'), decimal),
  decimal,
})

const toAnswer = ({ criteria: _criteria, figures, problems, ...plan }: ImportPlan) => ({
  problems: problems.map(({ values, ...one }) => (values ? { ...one, values: { ...values } } : one)),
  newCandidates: [...plan.newCandidates],
  knownCandidates: [...plan.knownCandidates],
  newCriteria: [...plan.newCriteria],
  figures: figures.length,
  empty: plan.empty,
})

/** The rounds of a selection, and everything that is revealed of them. */
async function presentAssessment(act: Act, spaceId: string, selectionId: string) {
  found(await findSelection(act.db, spaceId, selectionId))
  const [latest] = await listCriteriaVersions(act.db, spaceId, selectionId)
  const names = new Map((await listMembers(act.db, spaceId)).map(({ seatId, name }) => [seatId, name]))
  const answered = await listAnsweredRounds(act.db, spaceId)
  const rounds = []
  const said: Said[] = []
  for (const { selectionId: _of, ...one } of await listAssessments(act.db, spaceId, selectionId)) {
    const round = await findRound(act.db, spaceId, one.roundId)
    if (!round) continue
    const state = roundState(round)
    if (state === 'revealed')
      for (const { seatId, answers } of await listRevealedAnswers(act.db, spaceId, round.id))
        if (seatId !== null) said.push({ content: round.content, seatId, answers })
    rounds.push({
      ...one,
      state,
      dueAt: round.dueAt,
      assessors: round.invitees.map(({ seatId }) => ({ seatId, name: names.get(seatId) ?? '' })),
      you: { invited: isInvited(act.actor, round), answered: answered.has(round.id) },
    })
  }
  const assessors = readAssessors(latest?.criteria ?? [], said).map((one) => ({ ...one, name: names.get(one.seatId) ?? '' }))
  return { rounds, assessors }
}
