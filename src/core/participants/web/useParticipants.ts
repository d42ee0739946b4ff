import { participantsApi } from '#src/core/participants/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const participantsClient = createApi(participantsApi, 'participants')
