import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { importsApi } from '#src/features/oversee/imports/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import { useAction } from '#src/ui/api/useAction.ts'

export const importsClient = createApi(importsApi, 'imports')

export type ArchiveCheck = Awaited<ReturnType<typeof importsClient.call.check>>
export type TakenSpace = Awaited<ReturnType<typeof importsClient.call.take>>['spaces'][number]

export const useImportedArchives = (spaceId: string) =>
  useQuery(
    importsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds: ['archive', 'audience'], space: spaceId } }),
  )

/** Its bytes as they are: some systems call a zip file something else. */
const bytesOf = (file: File) => ({ body: file.slice(0, file.size, 'application/zip') })

/** An archive on its way in: chosen, checked, and taken over when one says so. */
export function useArchiveImport() {
  const [chosen, setChosen] = useState<File>()
  const [found, setFound] = useState<ArchiveCheck>()
  const [taken, setTaken] = useState<readonly TakenSpace[]>()
  const check = useAction({ run: (file: File) => importsClient.call.check(bytesOf(file)) })
  const take = useAction({ run: (file: File) => importsClient.call.take(bytesOf(file)) })
  return {
    chosen,
    found,
    taken,
    pending: check.pending || take.pending,
    problem: check.problem ?? take.problem,
    choose: async (file: File) => {
      setChosen(file)
      setTaken(undefined)
      setFound(undefined)
      take.forget()
      setFound(await check.sendAndWait(file))
    },
    takeOver: async () => {
      if (chosen) setTaken((await take.sendAndWait(chosen))?.spaces)
    },
  }
}
