import { DirectionProvider, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocale } from '../text/useLocale.ts'
import './fonts.css'
import './mantine-parts.css'
import './tokens.css'
import './mantine.css'
import './base.css'
import { schemeManager } from './scheme.ts'
import { theme } from './theme.ts'

/** Mantine in our tokens, in the reader's direction and scheme. Stands inside the locale provider. */
export function DesignProvider({ children }: { readonly children: ReactNode }) {
  const { direction } = useLocale()
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={schemeManager}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  )
}
