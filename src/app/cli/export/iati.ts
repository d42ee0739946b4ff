import { parseArgs } from 'node:util'
import { type Addressee, askServer, Refused, readAddressee, tellRefusal } from '#src/app/cli/ask-server.ts'
import { keepAnswer } from '#src/app/cli/export/keep-answer.ts'
import { readWish } from '#src/app/cli/read-wish.ts'

const usage = `Usage: entente export iati --server URL --key KEY [--out FILE]
Writes everything that your organisation publishes as an IATI file. ENTENTE_URL and ENTENTE_KEY stand in for --server and --key.`

/** `entente export iati`: exit code 0: done, 1: refused or interrupted, 2: wrong use. */
export async function run(words: readonly string[]): Promise<number> {
  const wish = readWish(usage, () => readWords(words))
  if (!wish) return 2
  return tellRefusal(async () => {
    const answer = await askServer(wish.addressee, 'iati')
    if (!answer.ok) throw new Refused(`The server answered ${answer.status}. Try again later.`)
    await keepAnswer(answer, wish.out)
    return 0
  })
}

interface Wish {
  readonly addressee: Addressee
  readonly out: string | undefined
}

function readWords(words: readonly string[]): Wish | undefined {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...words], options: { server: text, key: text, out: text } })
  const addressee = readAddressee(values)
  return addressee && { addressee, out: values.out }
}
