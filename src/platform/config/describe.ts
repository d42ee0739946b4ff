import { readConfig } from './config.ts'
import { type Env, type Setting, settings } from './settings.ts'

export type DescribedSetting = Readonly<{
  name: string
  value: string
  source: 'environment' | 'standard'
  meaning: string
  problem: string | undefined
}>

/** Every setting with the value in force, where it comes from and what it is for; secrets are never shown. */
export function describeSettings(env: Env): readonly DescribedSetting[] {
  const reading = readConfig(env)
  const problems = 'problems' in reading ? reading.problems : []
  const all: readonly Setting<unknown>[] = Object.values(settings)
  return all.map((setting) => ({
    name: setting.name,
    value: show(setting, env),
    source: env[setting.name] ? 'environment' : 'standard',
    meaning: setting.meaning,
    problem: problems.find(({ name }) => name === setting.name)?.problem,
  }))
}

function show(setting: Setting<unknown>, env: Env): string {
  const text = env[setting.name]
  if (text && setting.secret === 'whole') return '•••'
  if (text && setting.secret === 'password') return hidePassword(text)
  const parsed = text ? setting.parse(text, env) : { value: setting.standard(env) }
  if ('problem' in parsed) return text ?? ''
  if (parsed.value === undefined) return `(${setting.otherwise ?? 'nothing'})`
  if (typeof parsed.value === 'boolean') return parsed.value ? 'on' : 'off'
  return String(parsed.value)
}

/** Works on text, not on URL, because an address that cannot be parsed must not show its password either. */
const hidePassword = (text: string) =>
  text.replace(/:\/\/([^@/]*?):.*@/s, '://$1:•••@').replace(/([?&][^=&]*password[^=&]*=)[^&]*/gi, '$1•••')
