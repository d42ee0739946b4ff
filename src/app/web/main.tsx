import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '#src/ui/api/query-client.ts'
import { DesignProvider } from '#src/ui/design/DesignProvider.tsx'
import { UndoProvider } from '#src/ui/state/UndoProvider.tsx'
import { LocaleProvider, loadFirstLanguage } from '#src/ui/text/LocaleProvider.tsx'
import { router } from './router.tsx'

// Only browsers without Temporal pay for it.
const temporal = 'Temporal' in globalThis ? undefined : import('temporal-polyfill/global')
const [first] = await Promise.all([loadFirstLanguage(), temporal])

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <LocaleProvider first={first}>
        <DesignProvider>
          <UndoProvider>
            <RouterProvider router={router} />
          </UndoProvider>
        </DesignProvider>
      </LocaleProvider>
    </QueryClientProvider>
  </StrictMode>,
)
