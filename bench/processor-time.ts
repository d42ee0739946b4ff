import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a server process and PostgreSQL have computed so far, in milliseconds: unlike time on the clock, what else the machine does hardly changes it. */
export interface ProcessorTime {
  readonly node: number
  readonly postgres: number
}

/** Linux counts in hundredths of a second. */
const tick = 10

export function readProcessorTime(pid: number, dataDir: string): ProcessorTime | undefined {
  if (!existsSync('/proc/self/stat')) return undefined
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readStat(Number(name)))
  return {
    node: (readStat(pid)?.ticks ?? 0) * tick,
    postgres: processes.filter((one) => one?.parent === postmaster).reduce((sum, one) => sum + (one?.ticks ?? 0), 0) * tick,
  }
}

function readStat(pid: number): { parent: number; ticks: number } | undefined {
  try {
    // The name stands in brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    // It ended between the listing and the reading.
    return undefined
  }
}
