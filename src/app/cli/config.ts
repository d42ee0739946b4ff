import { styleText } from 'node:util'
import { readConfig } from '#src/platform/config/config.ts'
import { type DescribedSetting, describeSettings } from '#src/platform/config/describe.ts'
import { placeDataDir } from '#src/platform/database/embedded/place.ts'

/** `entente config`: every setting, the value in force and where it comes from. Exit code 1 when one of them is wrong. */
export async function run(words: readonly string[]): Promise<number> {
  if (words.length > 0) {
    console.error('Usage: entente config')
    return 2
  }
  const described = describeSettings(process.env)
  const width = Math.max(...described.map(({ name }) => name.length)) + 2
  for (const setting of described) console.log(block(setting, width))
  const reading = readConfig(process.env)
  const note = 'config' in reading ? placeDataDir(reading.config).note : undefined
  if (note) console.log(`\n${note}`)
  return described.some(({ problem }) => problem) ? 1 : 0
}

function block({ name, value, source, meaning, problem }: DescribedSetting, width: number): string {
  const lines = [`${value}  ${styleText('dim', `[${source}]`)}`, styleText('dim', meaning)]
  if (problem) lines.push(styleText('red', `${name} ${problem}`))
  return lines.map((line, index) => `${(index === 0 ? name : '').padEnd(width)}${line}`).join('\n')
}
