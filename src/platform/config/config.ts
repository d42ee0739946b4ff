import type { LogLevel } from '../log/log.ts'
import { type Env, type Setting, settings } from './settings.ts'

/** What the program was told, parsed. Read once at start and handed on; nothing else reads the environment. */
export type Config = Readonly<{
  port: number
  host: string
  publicUrl: string | undefined
  dataDir: string
  /** Said by the person who starts the program: then no other folder may be taken instead. */
  isDataDirGiven: boolean
  databaseUrl: string | undefined
  databaseRolePrefix: string
  databasePoolSize: number
  mailUrl: string | undefined
  mailFrom: string | undefined
  logLevel: LogLevel
  secret: string | undefined
  trustProxy: false | number | readonly string[]
  sample: boolean
}>

export type SettingProblem = Readonly<{ name: string; problem: string }>
export type ConfigReading = Readonly<{ config: Config }> | Readonly<{ problems: readonly SettingProblem[] }>

/** Reads every setting and lists all that is wrong with them, not only the first. */
export function readConfig(env: Env): ConfigReading {
  const problems: SettingProblem[] = []
  const value = <T>(setting: Setting<T>): T => {
    const text = env[setting.name]
    // An empty variable is how shells and compose files say "not set".
    if (text === undefined || text === '') return setting.standard(env)
    const parsed = setting.parse(text, env)
    if ('value' in parsed) return parsed.value
    problems.push({ name: setting.name, problem: parsed.problem })
    return setting.standard(env)
  }
  const config: Config = {
    port: value(settings.port),
    host: value(settings.host),
    publicUrl: value(settings.publicUrl),
    dataDir: value(settings.dataDir),
    isDataDirGiven: Boolean(env[settings.dataDir.name]),
    databaseUrl: value(settings.databaseUrl),
    databaseRolePrefix: value(settings.databaseRolePrefix),
    databasePoolSize: value(settings.databasePoolSize),
    mailUrl: value(settings.mailUrl),
    mailFrom: value(settings.mailFrom),
    logLevel: value(settings.logLevel),
    secret: value(settings.secret),
    trustProxy: value(settings.trustProxy),
    sample: value(settings.sample),
  }
  if (env.MAIL_URL && !env.MAIL_FROM) problems.push({ name: 'MAIL_FROM', problem: 'is needed where MAIL_URL is set.' })
  return problems.length > 0 ? { problems } : { config }
}

/** All problems as one text for people, a line each. */
export const describeProblems = (problems: readonly SettingProblem[]) =>
  problems.map(({ name, problem }) => `${name} ${problem}`).join('\n')
