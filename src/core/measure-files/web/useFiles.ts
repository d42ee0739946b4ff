import { useState } from 'react'
import { measureFilesApi } from '#src/core/measure-files/api.ts'
import { readTableFile } from '#src/core/measure-files/web/read-table-file.ts'
import { createApi } from '#src/ui/api/client.ts'
import { useAction } from '#src/ui/api/useAction.ts'

export const measureFilesClient = createApi(measureFilesApi, 'measureFiles')

export type FileCheck = Awaited<ReturnType<typeof measureFilesClient.call.check>>
export type Counts = FileCheck['counts']
export type DecimalSign = FileCheck['decimal']

type Chosen = {
  readonly name: string
  readonly text?: string
  readonly workbook?: string
  readonly decimal?: DecimalSign
}
type Place = { readonly spaceId: string; readonly measureId?: string }

/** A file on its way in: chosen, checked, and taken over when one says so. */
export function useImport({ spaceId, measureId }: Place) {
  const [chosen, setChosen] = useState<Chosen>()
  const of = measureId === undefined ? { spaceId } : { spaceId, measureId }
  const check = useAction({ run: (file: Chosen) => measureFilesClient.call.check({ ...of, ...file }) })
  const [found, setFound] = useState<FileCheck>()
  const take = useAction({
    run: (file: Chosen & { expected: Counts }) => measureFilesClient.call.take({ ...of, ...file }),
  })
  const [taken, setTaken] = useState<Counts>()

  async function look(file: Chosen) {
    setChosen(file)
    setTaken(undefined)
    take.forget()
    setFound(await check.sendAndWait(file))
  }
  return {
    chosen,
    found,
    taken,
    pending: check.pending || take.pending,
    problem: check.problem ?? take.problem,
    choose: async (file: File) => look({ name: file.name.slice(0, 200), ...(await readTableFile(file)) }),
    sayDecimal: (decimal: DecimalSign) => (chosen ? look({ ...chosen, decimal }) : undefined),
    takeOver: async () => {
      if (!chosen || !found) return
      setTaken(await take.sendAndWait({ ...chosen, expected: found.counts }))
    },
    clear: () => {
      setChosen(undefined)
      setFound(undefined)
      check.forget()
      take.forget()
    },
  }
}
