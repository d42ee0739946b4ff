export type Choice = { readonly value: string; readonly label: string }

/** How a value is called; empty where it is none of the choices. */
export const labelOf = (choices: readonly Choice[], value: string) => choices.find((one) => one.value === value)?.label ?? ''
