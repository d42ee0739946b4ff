import { useMemo } from 'react'
import { useFormats } from '#src/ui/text/useLocale.ts'

/** Whole numbers and whole percents as the reader writes them, each made into text once. */
export interface NumberTexts {
  readonly whole: (value: number) => string
  readonly percent: (hundredths: number) => string
}

export function useNumberTexts(): NumberTexts {
  const formats = useFormats()
  return useMemo(
    () => ({
      whole: remember((value) => formats.number(value)),
      percent: remember((hundredths) => formats.percent(hundredths / 100)),
    }),
    [formats],
  )
}

function remember(make: (value: number) => string): (value: number) => string {
  const made: string[] = []
  return (value) => {
    made[value] ??= make(value)
    return made[value]
  }
}
