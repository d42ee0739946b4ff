/** The text of a file as spreadsheets write them: UTF-8 or UTF-16, and where it is neither, the code page of Western Windows. */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: an older spreadsheet saved it. Numbers and periods read the same, and names keep their accents.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
