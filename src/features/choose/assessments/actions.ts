import type { Act } from '#src/core/acting/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import { openRound } from '#src/core/rounds/actions.ts'
import { type Rule, roundState, usualFloor } from '#src/core/rounds/model/round.ts'
import { findRound } from '#src/core/rounds/store.ts'
import type { DecimalSign } from '#src/exchange/csv/read-numbers.ts'
import { type Asks, askingContent, type Weighing, wantedProblems } from '#src/features/choose/assessments/model/asking.ts'
import { type ImportPlan, planImport, type Sheet } from '#src/features/choose/assessments/model/import.ts'
import { insertAssessment, listAssessments } from '#src/features/choose/assessments/store.ts'
import { addCandidates, authorOf } from '#src/features/choose/candidates/actions.ts'
import { isInRunning } from '#src/features/choose/candidates/model.ts'
import { listCandidates, saveFigures } from '#src/features/choose/candidates/store.ts'
import { audienceOf, getForWork, setCriteria } from '#src/features/choose/selections/actions.ts'
import type { Selection } from '#src/features/choose/selections/model/selection.ts'
import { listCriteriaVersions } from '#src/features/choose/selections/store.ts'
import { found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

export interface NewAssessment {
  readonly asks: Asks
  readonly weighing: Weighing
  readonly assessors: readonly string[]
  readonly rule: Rule
  readonly dueAt: string | null
}

/** Puts criteria and candidates to the assessors in an ordinary sealed round: nobody follows the loudest. */
export async function openAssessment(act: Act, selectionId: string, wished: NewAssessment): Promise<string> {
  const selection = await getForWork(act, selectionId)
  await refuseSecondOpen(act, selection)
  const [latest] = await listCriteriaVersions(act.db, selection.spaceId, selectionId)
  const { criteria, version } = found(latest)
  const candidates = (await listCandidates(act.db, selection.spaceId, selectionId)).filter(isInRunning)
  const wanted = { criteria, candidates, ...wished, title: selection.title, language: act.actor.locale }
  refuseProblems(wantedProblems(wanted))
  const { rule, dueAt, assessors } = wished
  const roundId = await openRound(
    act,
    {
      title: selection.title,
      purpose: selection.purpose.slice(0, 4000),
      content: askingContent(wanted),
      rule,
      dueAt,
      invited: { by: 'name', seats: assessors },
      naming: 'named',
      voice: 'each',
      floor: usualFloor,
    },
    await audienceOf(act, selection),
  )
  const { asks, weighing } = wished
  const openedAt = act.now.toString()
  const assessment = { id: newId(), selectionId, roundId, criteriaVersion: version, asks, weighing, openedAt }
  await insertAssessment(act.db, selection, assessment)
  recordAssessment(act, 'assessment.opened', selection, { ...assessment, assessors: assessors.length })
  return roundId
}

/** Two open rounds on the same candidates would ask the same people twice at once. */
async function refuseSecondOpen(act: Act, { spaceId, id }: Selection): Promise<void> {
  for (const { roundId } of await listAssessments(act.db, spaceId, id)) {
    const round = await findRound(act.db, spaceId, roundId)
    if (round && roundState(round) === 'open') throw new Refusal('conflict', 'assessment-open')
  }
}

export interface Brought {
  readonly sheet: Sheet
  readonly decimal: DecimalSign | undefined
}

/** What a table would bring about; nothing is written. */
export async function previewImport(act: Act, selectionId: string, { sheet, decimal }: Brought): Promise<ImportPlan> {
  const selection = await getForWork(act, selectionId)
  const [latest] = await listCriteriaVersions(act.db, selection.spaceId, selectionId)
  const candidates = await listCandidates(act.db, selection.spaceId, selectionId)
  return planImport(sheet, { criteria: latest?.criteria ?? [], candidates, decimal })
}

/** Takes a table over, all or nothing, through the ordinary verbs. */
export async function importTable(act: Act, selectionId: string, brought: Brought): Promise<ImportPlan> {
  const plan = await previewImport(act, selectionId, brought)
  if (plan.problems.length > 0) {
    const problems = plan.problems.map(({ line, column, code, values }) => ({
      path: `file.${line}`,
      code,
      values: { line, ...(column === null ? {} : { column }), ...values },
    }))
    throw new Refusal('invalid', undefined, problems)
  }
  const selection = await getForWork(act, selectionId)
  if (plan.criteria) await setCriteria(act, selectionId, { criteria: plan.criteria, reason: '' })
  const blank = { country: null, about: '', email: null, organisationId: null }
  await addCandidates(
    act,
    selection,
    plan.newCandidates.map((name) => ({ name, ...blank })),
  )
  const all = await listCandidates(act.db, selection.spaceId, selectionId)
  const byName = new Map(all.map((one) => [one.name.toLowerCase(), one]))
  const figures = plan.figures.flatMap(({ candidate, criterion, value }) => {
    const known = byName.get(candidate.toLowerCase())
    return known ? [{ candidateId: known.id, criterion, value, evidence: '' }] : []
  })
  await saveFigures(act.db, new Map(all.map((one) => [one.id, one])), figures, authorOf(act))
  recordAssessment(act, 'assessment.imported', selection, {
    figures: figures.map((one) => ({ ...one, value: String(one.value) })),
  })
  return plan
}

function recordAssessment(act: Act, verb: Verb, { audienceId, id, title }: Selection, more: object) {
  record(act, verb, { audienceId, subject: { kind: 'selection', id }, payload: { title, ...more } })
}
