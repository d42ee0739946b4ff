import { Readable } from 'node:stream'
import type { Routes } from '#src/core/acting/routes.ts'
import { attachmentHeader } from '#src/core/files/model.ts'
import type { Document } from '#src/exchange/document/document.ts'
import { gatherMatter } from '#src/features/choose/memos/actions.ts'
import type { memosApi } from '#src/features/choose/memos/api.ts'
import { memoDocument } from '#src/features/choose/memos/model/memo.ts'
import { directionOf } from '#src/kit/locale.ts'
import { createFormats } from '#src/kit/locale-format.ts'
import type { MessageValues } from '#src/kit/messages.ts'

export type TextOf = (locale: string, id: string, values?: MessageValues) => string

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Loaded with the first document: they are a tenth of all that the program holds in memory, and few pages need them. */
const writers = {
  pdf: async (document: Document) => (await import('#src/platform/documents/pdf.ts')).writePdf(document),
  docx: async (document: Document) => (await import('#src/platform/documents/word.ts')).writeWord(document),
}

export const memosRoutes = (textOf: TextOf): Routes<typeof memosApi> => ({
  download: async (act, { id, format, language, timeZone }) => {
    const matter = await gatherMatter(act, id)
    const document = memoDocument(matter, wordsIn(textOf, { language, timeZone }))
    const bytes = await writers[format](document)
    const headers = {
      'content-type': mediaTypes[format],
      'content-length': String(bytes.byteLength),
      'content-disposition': attachmentHeader(`${matter.selection.title}.${format}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    }
    return { headers, body: inOnePiece(bytes) }
  },
})

const inOnePiece = (bytes: Uint8Array) => Readable.toWeb(Readable.from([bytes])) as AsyncIterable<Uint8Array>

const wordsIn = (textOf: TextOf, { language, timeZone }: { language: string; timeZone: string }) => ({
  t: (id: string, values?: MessageValues) => textOf(language, id, values),
  formats: createFormats({ locale: language, timeZone }),
  language,
  direction: directionOf(language),
})
