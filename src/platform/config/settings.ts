import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type LogLevel, logLevels } from '../log/log.ts'

export type Env = Readonly<Record<string, string | undefined>>
export type Parsed<T> = { readonly value: T } | { readonly problem: string }

export type Setting<T> = Readonly<{
  name: string
  meaning: string
  /** What holds when nobody says anything. */
  standard: (env: Env) => T
  /** How that is said to people where the value alone says too little. */
  otherwise?: string
  /** Hide the whole value, or the password inside an address. */
  secret?: 'whole' | 'password'
  parse: (text: string, env: Env) => Parsed<T>
}>

/** The one declaration of every setting: parsing, defaults, documentation and `entente config` come from it. */
export const settings = {
  port: setting<number>({
    name: 'PORT',
    meaning: 'The port that browsers reach; 0 takes a free one.',
    standard: () => 4280,
    parse: wholeNumber(0, 65535),
  }),
  host: setting<string>({
    name: 'HOST',
    meaning: 'The address to listen on; 0.0.0.0 or :: opens the program to the network.',
    standard: () => '127.0.0.1',
    parse: (text) => (/^[\w.:%-]+$/.test(text) ? { value: text } : { problem: 'is not a host name or an address.' }),
  }),
  publicUrl: setting<string | undefined>({
    name: 'PUBLIC_URL',
    meaning: 'The address under which people reach the program; links and invitations carry it.',
    standard: () => undefined,
    otherwise: 'the address listened on',
    parse: publicAddress,
  }),
  dataDir: setting<string>({
    name: 'DATA_DIR',
    meaning: 'The folder for the database, the files and generated secrets.',
    standard: standardDataDir,
    parse: (text, env) => ({ value: resolve(env.ENTENTE_CALLED_FROM ?? process.cwd(), text) }),
  }),
  databaseUrl: setting<string | undefined>({
    name: 'DATABASE_URL',
    meaning: 'A PostgreSQL of your own, version 15 or later, as postgres://owner:password@host/database.',
    standard: () => undefined,
    otherwise: 'the PostgreSQL inside, in the data folder',
    secret: 'password',
    parse: address(['postgres:', 'postgresql:']),
  }),
  databaseRolePrefix: setting<string>({
    name: 'DATABASE_ROLE_PREFIX',
    meaning: 'The beginning of the names of the database roles.',
    standard: () => 'entente',
    parse: (text) =>
      /^[a-z][a-z0-9_]{0,39}$/.test(text)
        ? { value: text }
        : { problem: 'takes small letters, digits and _, a letter first, 40 at most.' },
  }),
  databasePoolSize: setting<number>({
    name: 'DATABASE_POOL_SIZE',
    meaning: 'How many database connections one process holds at most.',
    standard: () => 10,
    parse: wholeNumber(2, 500),
  }),
  mailUrl: setting<string | undefined>({
    name: 'MAIL_URL',
    meaning: 'The mail server, as smtp://user:password@host:587 or smtps://….',
    standard: () => undefined,
    otherwise: 'no mail is sent; the operator finds it in a mailbox page',
    secret: 'password',
    parse: address(['smtp:', 'smtps:']),
  }),
  mailFrom: setting<string | undefined>({
    name: 'MAIL_FROM',
    meaning: 'The sender of mail, as Entente <entente@example.org>.',
    standard: () => undefined,
    otherwise: 'none',
    parse: (text) =>
      /^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(text) ? { value: text } : { problem: 'is not a mail address.' },
  }),
  logLevel: setting<LogLevel>({
    name: 'LOG_LEVEL',
    meaning: `How much is logged: ${logLevels.join(', ')}.`,
    standard: () => 'info',
    parse: (text) => {
      const value = logLevels.find((level) => level === text)
      return value ? { value } : { problem: `is one of ${logLevels.join(', ')}.` }
    },
  }),
  secret: setting<string | undefined>({
    name: 'SECRET',
    meaning: 'Signs sessions and links; the same for all processes of one installation.',
    standard: () => undefined,
    otherwise: 'generated, kept in the data folder',
    secret: 'whole',
    parse: (text) => (text.length >= 32 ? { value: text } : { problem: 'needs 32 characters or more.' }),
  }),
  trustProxy: setting<false | number | readonly string[]>({
    name: 'TRUST_PROXY',
    meaning: 'Whose word on the caller’s address counts: off, the number of proxies in front, or their addresses.',
    standard: () => false,
    parse: trustedProxies,
  }),
  sample: setting<boolean>({
    name: 'SAMPLE',
    meaning: 'Whether the first page offers a look around in a sample alliance: on or off.',
    standard: () => true,
    parse: onOrOff,
  }),
}

/** Says of which type a setting is, so that nothing of it is inferred from its default alone. */
function setting<T>(declared: Setting<T>): Setting<T> {
  return declared
}

/** From a clone beside the sources; the published package may be installed where nobody may write, so the person's own folder. */
function standardDataDir(env: Env): string {
  const root = dirname(dirname(dirname(import.meta.dirname)))
  if (import.meta.filename.endsWith('.ts')) return join(root, '.data')
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'entente')
}

function wholeNumber(least: number, most: number) {
  return (text: string): Parsed<number> => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? { value } : { problem: `is a whole number from ${least} to ${most}.` }
  }
}

function publicAddress(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
  return isPlain ? { value: url.origin } : { problem: 'is an address such as https://alliances.example.org, without a path.' }
}

function address(protocols: readonly string[]) {
  return (text: string): Parsed<string> => {
    // The host may be empty where a socket folder is given (postgres://user@/name?host=/run/postgresql), which URL refuses.
    const readable = [text, text.replace('@/', '@localhost/')].find((candidate) => URL.canParse(candidate))
    const protocol = readable && new URL(readable).protocol
    return protocol && protocols.includes(protocol)
      ? { value: text }
      : { problem: `is an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}.` }
  }
}

function trustedProxies(text: string): Parsed<false | number | readonly string[]> {
  if (text === 'off') return { value: false }
  if (/^[1-9]$/.test(text)) return { value: Number(text) }
  const addresses = text.split(',').map((part) => part.trim())
  return addresses.every((part) => /^[\da-fA-F.:]+(\/\d{1,3})?$/.test(part) && /[.:]/.test(part))
    ? { value: addresses }
    : { problem: 'is off, a number from 1 to 9, or addresses such as 10.0.0.1, 10.0.0.0/8.' }
}

function onOrOff(text: string): Parsed<boolean> {
  if (text === 'on' || text === 'off') return { value: text === 'on' }
  return { problem: 'is on or off.' }
}
