const same = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)

/** What a form began with, what its record says now, and what was typed. */
export interface ThreeVersions<Values> {
  readonly base: Values
  readonly current: Values
  readonly typed: Values
}

/** Fields that somebody else has changed since: those left alone follow by themselves, the others are for the person to decide. */
export function compareVersions<Values extends object>({ base, current, typed }: ThreeVersions<Values>) {
  const names = Object.keys(base) as (keyof Values & string)[]
  const moved = names.filter((name) => !same(base[name], current[name]))
  const isUntouched = (name: keyof Values) => same(typed[name], base[name]) || same(typed[name], current[name])
  return { following: moved.filter(isUntouched), disputed: moved.filter((name) => !isUntouched(name)) }
}

/** The same values, with some fields of another version. */
export const takeFields = <Values extends object>(values: Values, from: Values, names: readonly (keyof Values)[]): Values => ({
  ...values,
  ...Object.fromEntries(names.map((name) => [name, from[name]])),
})
