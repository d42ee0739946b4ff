import { createContext, useCallback, useContext } from 'react'
import type { FieldProblem } from '#src/ui/api/problem.ts'

export interface Editing {
  /** The language that is being written now. */
  readonly language: string
  readonly languages: readonly string[]
  /** What is wrong with the content, with paths below it: `questions.2.text`. */
  readonly problems: readonly FieldProblem[]
}

export const EditingContext = createContext<Editing>({ language: 'en', languages: ['en'], problems: [] })

export const useEditing = () => useContext(EditingContext)

/** What is wrong at a place, for the language that is being written; what is missing in another is told at that language. */
export function useContentProblem(): (path: string) => FieldProblem | undefined {
  const { problems, language } = useEditing()
  return useCallback(
    (path) =>
      problems.find((one) => one.path === path && (one.values.language === undefined || one.values.language === language)),
    [problems, language],
  )
}
