import { text } from 'node:stream/consumers'
import { answerMethod, isRefusal, refuse } from '#src/app/cli/method/answer-method.ts'
import { describeMethod, listMethods } from '#src/app/cli/method/describe-method.ts'
import { METHODS } from '#src/app/cli/method/method-names.ts'

/**
 * `entente method NAME`: reads JSON from standard input and prints the answer of the method as JSON.
 * One object is answered by one object; when it is refused, that is `{error: {code, message, path}}` and exit code 2.
 * An array is answered by an array, refusals in their place, with exit code 0: who sends many looks at each. An unknown
 * name or input that is not JSON is exit code 2.
 */
export async function run(words: readonly string[]): Promise<number> {
  const [name, ...options] = words
  if (name === undefined || name === '--help') return print(listMethods(), 0)
  const method = METHODS[name]
  if (!method) return printJson(refuse('unknown-method', '', `There is no method “${name}”; “entente method” lists them.`), 2)
  if (options.includes('--help')) return print(describeMethod(name, method), 0)
  if (options.length > 0) return printJson(refuse('unknown-option', '', `There is no option “${options[0]}”.`), 2)
  const input = parseJson(await text(process.stdin))
  if (input === undefined) return printJson(refuse('invalid-json', '', 'Standard input must hold one JSON object or array.'), 2)
  if (Array.isArray(input))
    return printJson(
      input.map((one: unknown) => answerMethod(method, one)),
      0,
    )
  const answer = answerMethod(method, input)
  return printJson(answer, isRefusal(answer) ? 2 : 0)
}

/** Undefined where the text is not JSON: what JSON itself can never say. */
function parseJson(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source)
    return value
  } catch {
    return undefined
  }
}

function printJson(value: unknown, code: number): Promise<number> {
  return print(`${JSON.stringify(value)}\n`, code)
}

/** Resolves once the text is written, so that a pipe gets all of it before the program ends. */
function print(output: string, code: number): Promise<number> {
  return new Promise((resolve, reject) => {
    process.stdout.write(output, (problem) => (problem ? reject(problem) : resolve(code)))
  })
}
