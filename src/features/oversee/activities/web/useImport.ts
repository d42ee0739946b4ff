import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { partnershipsClient } from '#src/core/partnerships/web/usePartnership.ts'
import { activitiesClient } from '#src/features/oversee/activities/web/useActivities.ts'
import { useAction } from '#src/ui/api/useAction.ts'

export type FileCheck = Awaited<ReturnType<typeof activitiesClient.call.check>>
export type FileTaken = Awaited<ReturnType<typeof activitiesClient.call.import>>
export type Audience = 'all-parties' | 'organisation'

/** Its bytes as they are, whatever kind the browser thinks they are of. */
const bytesOf = (file: File) => file.slice(0, file.size, 'application/octet-stream')
const nameOf = (file: File) => file.name.slice(0, 200)

/** A file on its way in: chosen, checked whole, and taken over when one says so. */
export function useImport() {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<File>()
  const [found, setFound] = useState<FileCheck>()
  const [taken, setTaken] = useState<FileTaken>()
  const check = useAction({
    run: (file: File) => activitiesClient.call.check({ query: { name: nameOf(file) }, body: bytesOf(file) }),
  })
  const take = useAction({
    run: ({ file, audience }: { file: File; audience: Audience }) =>
      activitiesClient.call.import({ query: { name: nameOf(file), audience }, body: bytesOf(file) }),
  })
  const forget = () => {
    setFound(undefined)
    setTaken(undefined)
    check.forget()
    take.forget()
  }
  return {
    chosen,
    found,
    taken,
    checking: check.pending,
    taking: take.pending,
    problem: check.problem ?? take.problem,
    choose: async (file: File) => {
      forget()
      setChosen(file)
      setFound(await check.sendAndWait(file))
    },
    takeOver: async (audience: Audience) => {
      if (!chosen) return
      const answer = await take.sendAndWait({ file: chosen, audience })
      setTaken(answer)
      if (answer) await client.invalidateQueries({ queryKey: partnershipsClient.queries.list.key() })
    },
    clear: () => {
      forget()
      setChosen(undefined)
    },
  }
}
