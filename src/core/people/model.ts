import { z } from 'zod'
import type { FieldProblem } from '#src/kit/refusal.ts'
import { isTimeZone } from '#src/kit/time-zone.ts'

export const personProfile = z.object({
  name: z.string().trim().min(1).max(200),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  timeZone: z.string().min(1).max(64),
})
export type PersonProfile = z.infer<typeof personProfile>

export const personProblems = ({ timeZone }: Pick<PersonProfile, 'timeZone'>): FieldProblem[] =>
  isTimeZone(timeZone) ? [] : [{ path: 'timeZone', code: 'unknown-time-zone' }]
