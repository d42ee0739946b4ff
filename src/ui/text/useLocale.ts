import { createContext, useContext } from 'react'
import type { Direction } from '#src/kit/locale.ts'
import type { Formats } from '#src/kit/locale-format.ts'
import type { Messages } from '#src/kit/messages.ts'

export type Locale = {
  readonly language: string
  readonly direction: Direction
  readonly timeZone: string
  readonly messages: Messages
  readonly formats: Formats
  readonly chooseLanguage: (language: string) => Promise<void>
  readonly chooseTimeZone: (timeZone: string) => void
}

export const LocaleContext = createContext<Locale | undefined>(undefined)

export function useLocale(): Locale {
  const locale = useContext(LocaleContext)
  if (!locale) throw new Error('useLocale stands outside of a LocaleProvider.')
  return locale
}

/** Dates, numbers and lists as this reader writes them. */
export function useFormats(): Formats {
  return useLocale().formats
}
