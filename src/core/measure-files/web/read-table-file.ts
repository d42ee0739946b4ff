import { readTextFile } from '#src/core/measure-files/web/read-text-file.ts'

/** A table as it travels: a CSV file as its text, a workbook as it is. */
export interface TableFile {
  readonly text?: string
  readonly workbook?: string
}

/** A workbook is sent as it is: the server reads it, and tells problems by its rows. */
export async function readTableFile(file: Blob): Promise<TableFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip ? { workbook: base64Of(bytes) } : { text: await readTextFile(file) }
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
