import { filesApi } from '#src/core/files/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const filesClient = createApi(filesApi, 'files')

/** Asks for the content as the acting seat, which a plain link could not say, and hands it to the browser to keep. */
export async function saveFile(spaceId: string, { id, name }: { id: string; name: string }): Promise<void> {
  const { body } = await filesClient.call.download({ spaceId, id })
  if (!(body instanceof Blob)) throw new TypeError('The content of a file came in another form.')
  const url = URL.createObjectURL(body)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
