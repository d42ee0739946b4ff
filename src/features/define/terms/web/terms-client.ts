import { termsApi } from '#src/features/define/terms/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const termsClient = createApi(termsApi, 'terms')

export type Term = Awaited<ReturnType<typeof termsClient.call.list>>[number]
