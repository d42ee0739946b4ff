import type { ReactNode } from 'react'
import type { FieldProblem } from '../api/problem.ts'
import { useProblemText } from '../api/useProblemText.ts'
import { useText } from '../text/useText.tsx'

/** What every field says: its name, one sentence of help, and whether it may stay empty. */
export type FieldWords = {
  readonly label: string
  readonly help?: ReactNode
  readonly optional?: boolean
  readonly problem?: FieldProblem | undefined
}

/** The words of a field as Mantine's inputs take them. Most fields are needed, so the few optional ones say so. */
export function useFieldWords({ label, help, optional = false, problem }: FieldWords) {
  const t = useText()
  const problemText = useProblemText()
  return {
    label: optional ? t('ui.optional-field', { label }) : label,
    description: help,
    error: problem ? problemText(problem) : undefined,
    'aria-required': !optional,
  }
}
