import { useState } from 'react'
import { measureFilesApi } from '#src/core/measure-files/api.ts'
import { readTextFile } from '#src/core/measure-files/web/read-text-file.ts'
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
    choose: async (file: File) => look({ name: file.name.slice(0, 200), ...(await readValues(file)) }),
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

/** A workbook is sent as it is: the server reads it, and tells problems by its rows. */
async function readValues(file: File): Promise<Pick<Chosen, 'text' | 'workbook'>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip ? { workbook: base64Of(bytes) } : { text: await readTextFile(file) }
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
