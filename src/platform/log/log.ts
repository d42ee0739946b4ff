import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'

export type Log = Logger
export type LogLevel = (typeof logLevels)[number]
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** What a secret is called, at the top of a logged object and one or two levels below it. */
const secretNames = ['password', 'newPassword', 'token', 'secret', 'cookie', 'authorization', 'apiKey', 'set-cookie']
const secretPaths = secretNames.flatMap((name) => ['', '*.', '*.*.'].map((depth) => pathOf(depth, name)))

/**
 * One line a record on standard error: JSON, so that a log keeper can read it; on a terminal a short line for people.
 * Secrets are blacked out by name, whoever logs them.
 */
export function createLog(level: LogLevel, stream: DestinationStream = standardStream()): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: withoutBaggage },
      redact: { paths: secretPaths, censor: '•••' },
    },
    stream,
  )
}

/** An error's own words. Database errors drag their whole connection along, which tells nothing and fills the log. */
function withoutBaggage(error: unknown) {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? { code: error.code } : {}
  return { type: error.name, message: error.message, stack: error.stack, ...code }
}

function standardStream(): DestinationStream {
  if (process.stderr.isTTY && process.env.NODE_ENV !== 'production')
    return { write: (line) => process.stderr.write(forPeople(line)) }
  // Synchronous, so that the last words before an end are not lost.
  return destination({ dest: 2, sync: true })
}

function forPeople(line: string): string {
  const { time, level, msg, ...rest } = JSON.parse(line)
  const details = Object.entries(rest).map(([name, value]) => `${name}=${detail(name, value)}`)
  return `${[String(time).slice(11, 19), level === 'info' ? undefined : level, msg, ...details].filter(Boolean).join('  ')}\n`
}

const detail = (name: string, value: unknown) =>
  name === 'err' && typeof value === 'object' && value !== null && 'stack' in value ? value.stack : JSON.stringify(value)

function pathOf(depth: string, name: string) {
  return /^\w+$/.test(name) ? `${depth}${name}` : `${depth.replace(/\.$/, '')}["${name}"]`
}
