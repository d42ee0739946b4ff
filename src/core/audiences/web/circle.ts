import { createContext, type ReactNode, useContext } from 'react'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import type { Side } from '#src/ui/colours.ts'

export interface CircleParty {
  readonly organisationId: string
  readonly shortName: string
  readonly timeZone: string
}

export interface CircleMember {
  readonly seatId: string
  readonly organisationId: string
  readonly name: string
  readonly role: string
}

export interface AudienceFieldProps {
  readonly value: AudienceChoice
  readonly onChange: (choice: AudienceChoice) => void
  readonly problem?: FieldProblem | undefined
}

/** Who is in the space that a page stands in, be it a partnership or one organisation: what a room needs that works in both. */
export interface Circle {
  readonly spaceId: string
  /** The address of a page of the space: `/rounds` lies below `/partnerships/…` or below `/organisation`. */
  readonly at: (path: string) => string
  /** The organisations there at present. */
  readonly parties: readonly CircleParty[]
  /** Name and colour of each, those that have left included. */
  readonly sides: ReadonlyMap<string, Side>
  readonly members: readonly CircleMember[]
  readonly you: { readonly seatId: string; readonly organisationId: string; readonly writes: boolean }
  readonly audienceChip: (audienceId: string) => ReactNode
  readonly audienceField: (props: AudienceFieldProps) => ReactNode
}

export const CircleContext = createContext<Circle | undefined>(undefined)

export function useCircle(): Circle {
  const circle = useContext(CircleContext)
  if (!circle) throw new Error('useCircle stands outside of a circle.')
  return circle
}

/** Who would see a record with this choice. */
export function membersOfChoice(choice: AudienceChoice, { members, you }: Circle): readonly CircleMember[] {
  if (choice.kind === 'people') return members.filter(({ seatId }) => choice.seats.includes(seatId))
  if (choice.kind === 'all-parties') return members
  const organisations = choice.kind === 'organisation' ? [you.organisationId] : choice.organisations
  return members.filter(({ organisationId }) => organisations.includes(organisationId))
}
