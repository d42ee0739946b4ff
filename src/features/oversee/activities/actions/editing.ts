import type { Act } from '#src/core/acting/actions.ts'
import { checkRules } from '#src/exchange/iati/check-rules.ts'
import { checkSchema, schemaType } from '#src/exchange/iati/check-schema.ts'
import type { IatiProblem } from '#src/exchange/iati/problem.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { type ToldActivity, tellActivity } from '#src/features/oversee/activities/actions/telling.ts'
import { updateActivity } from '#src/features/oversee/activities/actions/updating.ts'
import type { Outcome } from '#src/features/oversee/activities/model/outcome.ts'
import { renderActivity, wholeElement } from '#src/features/oversee/activities/model/render.ts'
import { canChangeActivity } from '#src/features/oversee/activities/policy.ts'
import { lockActivity } from '#src/features/oversee/activities/store.ts'
import { allow, found, refuseProblems } from '#src/kit/refusal.ts'

/** What becomes of the parts: one in place of another, one more, or one less. */
export interface PartChange {
  readonly detailId: string | undefined
  readonly element: XmlElement | undefined
  readonly reason: string
}

/** Changes a part of an activity by hand: the same check and the same verbs as when its file comes again. */
export async function changeActivity(act: Act, id: string, change: PartChange): Promise<Outcome> {
  const activity = found(await lockActivity(act.db, found(act.actor.spaceId), id))
  allow(canChangeActivity(act.actor, activity))
  const before = await tellActivity(act, activity)
  if (change.detailId !== undefined) found(before.told.find((one) => one.id === change.detailId))
  const element = withChange(before, change)
  refuseNewProblems(act, { before: renderActivity(activity, before.told), after: element })
  return updateActivity(act, before, { word: undefined, element, reason: change.reason })
}

function withChange({ activity, told }: ToldActivity, { detailId, element }: PartChange): XmlElement {
  const whole = renderActivity(activity, [])
  const parts = told.flatMap((one) => (one.id === detailId && detailId !== undefined ? (element ?? []) : wholeElement(one)))
  const added = detailId === undefined && element ? [element] : []
  const order = schemaType(['iati-activity'])?.content.map(({ name }) => name) ?? []
  const rank = ({ name, foreign }: XmlElement) => (foreign ? order.length : order.indexOf(name))
  return { ...whole, content: [...whole.content, ...[...parts, ...added].sort((one, other) => rank(one) - rank(other))] }
}

/** What was wrong before is not the fault of this change; what is wrong now and was not is. */
function refuseNewProblems(act: Act, { before, after }: { before: XmlElement; after: XmlElement }): void {
  const known = new Set(problemsOf(act, before).map(nameOf))
  const fresh = problemsOf(act, after).filter((problem) => !known.has(nameOf(problem)))
  refuseProblems(fresh.map(({ rule, values }) => ({ path: 'element', code: rule, values })))
}

const nameOf = ({ rule, values }: IatiProblem) => `${rule} ${JSON.stringify(values)}`

function problemsOf(act: Act, activity: XmlElement): IatiProblem[] {
  const errors: IatiProblem[] = []
  const add = (problem: IatiProblem) => {
    if (problem.severity === 'error') errors.push(problem)
  }
  const type = schemaType(['iati-activity'])
  if (type) checkSchema(activity, type, (line, rule, values = {}) => add({ line, rule, severity: 'error', values }))
  checkRules(activity, { now: act.now.toString(), identifiers: new Map() }, add)
  return errors
}
