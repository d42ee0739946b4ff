import { z } from 'zod'
import { isTimeZone } from '#src/core/organisations/model.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

export const personProfile = z.object({
  name: z.string().trim().min(1).max(200),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  timeZone: z.string().min(1).max(64),
})
export type PersonProfile = z.infer<typeof personProfile>

export const personProblems = ({ timeZone }: Pick<PersonProfile, 'timeZone'>): FieldProblem[] =>
  isTimeZone(timeZone) ? [] : [{ path: 'timeZone', code: 'unknown-time-zone' }]
