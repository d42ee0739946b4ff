import { useQuery } from '@tanstack/react-query'
import { filesApi } from '#src/core/files/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import { saveFile } from '#src/ui/save-file.ts'

export const filesClient = createApi(filesApi, 'files')

/** What was removed from a record and I can still bring back. */
export const useRemovedFiles = (spaceId: string, about: { readonly kind: string; readonly id: string }) =>
  useQuery(
    filesClient.queries.listRemoved.queryOptions({
      input: { spaceId, aboutKind: about.kind, aboutId: about.id },
      meta: { kinds: ['file'], space: spaceId },
    }),
  )

/** Asks for the content as the acting seat, which a plain link could not say, and hands it to the browser to keep. */
export async function downloadFile(spaceId: string, { id, name }: { id: string; name: string }): Promise<void> {
  const { body } = await filesClient.call.download({ spaceId, id })
  if (!(body instanceof Blob)) throw new TypeError('The content of a file came in another form.')
  saveFile(name, body)
}
