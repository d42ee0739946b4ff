/** The bytes of an XML document are not text in the encoding that it names. */
export class EncodingProblem extends Error {
  readonly encoding: string

  constructor(encoding: string) {
    super(`not ${encoding}`)
    this.encoding = encoding
  }
}

/** The text of an XML document piece by piece, in the encoding that its first bytes tell (XML 1.0, appendix F); UTF-8 where none is told. */
export async function* readXmlText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const chunk of bytes) {
    decoder ??= createDecoder(detectEncoding(chunk))
    yield decode(decoder, chunk)
  }
  if (decoder) yield decode(decoder, undefined)
}

function detectEncoding(start: Uint8Array): string {
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  if (first === 0xef && second === 0xbb) return 'utf-8'
  const declaration = String.fromCharCode(...start.subarray(0, 200))
  return /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8'
}

function createDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    // Nobody knows this encoding: said with its name.
    throw new EncodingProblem(encoding)
  }
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    // Bytes that are none in this encoding.
    throw new EncodingProblem(decoder.encoding)
  }
}
