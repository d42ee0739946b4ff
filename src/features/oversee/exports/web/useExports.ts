import { exportsApi } from '#src/features/oversee/exports/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const exportsClient = createApi(exportsApi, 'exports')
